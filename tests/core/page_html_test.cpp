#include <catch2/catch.hpp>

#include <regex>
#include <set>

#include "app/core/library.h"
#include "app/core/pages/page_html.h"
#include "document/parse.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

document::Document parsed(const std::string& markdown) {
    auto result = document::parse(markdown, "folder/page", "en", "page.md");
    REQUIRE_FALSE(document::has_errors(result.problems));
    return std::move(result.document);
}

std::string article(const std::string& markdown, const HtmlOptions& options = {}) {
    return page_article(parsed(markdown), tests::PlainTranslator(), options);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The first tag that is not closed as XML would have it; empty: all are. Void elements stand alone.
std::string unbalanced(const std::string& html) {
    static const std::set<std::string> alone{"meta", "br", "hr", "!doctype"};
    static const std::regex tag("<(/?)([a-z!0-9]+)((?:\\s+[a-z-]+=\"[^\"<>]*\"|\\s+html)*)\\s*>");
    std::vector<std::string> open;
    std::size_t at = 0;
    for (std::sregex_iterator it(html.begin(), html.end(), tag), end; it != end; ++it) {
        const auto begin = static_cast<std::size_t>(it->position());
        const std::string between = html.substr(at, begin - at);
        if (open.empty() || open.back() != "style")
            if (const auto bad = between.find_first_of("<>\""); bad != std::string::npos && between[bad] != '"')
                return "near: " + between.substr(bad, 80);
        at = begin + static_cast<std::size_t>(it->length());
        const std::string name = (*it)[2];
        if (alone.contains(name)) continue;
        if ((*it)[1].length() == 0) {
            open.push_back(name);
        } else {
            if (open.empty() || open.back() != name) return "</" + name + ">";
            open.pop_back();
        }
    }
    return open.empty() ? "" : "<" + open.back() + ">";
}

bool runs_or_fetches(const std::string& html) {
    static const std::regex bad(
        "<(script|iframe|object|embed|link|base|form|img|svg)|\\son[a-z]+=|javascript:|data:|"
        "url\\(|@import|src=",
        std::regex::icase);
    static const std::regex words(">[^<]*<");  // text between tags may say anything
    return std::regex_search(std::regex_replace(html, words, "><"), bad);
}

}  // namespace

TEST_CASE("the four characters of markup are escaped, others stay", "[page html]") {
    CHECK(escape_html("a<b>&\"c\" é ø '") == "a&lt;b&gt;&amp;&quot;c&quot; é ø '");
    CHECK(escape_html("") == "");
    CHECK(escape_html("&amp;") == "&amp;amp;");
}

TEST_CASE("text of a writer never becomes markup", "[page html]") {
    const std::string html = page_html(
        parsed("---\ntitle: '<script>alert(1)</script>'\nsummary: '\"><img src=x onerror=alert(1)>'\n"
               "audience: ['<b>']\nreviewed: '<i>'\n---\n"
               "a &lt;script&gt; `<script>` \\<b onclick=x>\n\n```\n</code><script>\n```\n\n## \\<h1> & \"x\"\n\n"
               "![\"><script>](../images/a.svg)\n\n| \\<td> |\n| --- |\n| \\<tr> |\n\n[\\<b>](check:os.uac)\n"),
        tests::PlainTranslator());
    CHECK_FALSE(runs_or_fetches(html));
    CHECK(unbalanced(html) == "");
    CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("raw HTML in Markdown does nothing", "[page html]") {
    const std::string html = article("Hello <b onclick=\"x\">you</b>\n\n<script>alert(1)</script>\n\n<img src=x>\n");
    CHECK_FALSE(runs_or_fetches(html));
    CHECK(unbalanced(html) == "");
}

TEST_CASE("addresses other than web, mail and pages are words only", "[page html]") {
    const std::string address =
        GENERATE("javascript:alert(1)", "JaVaScRiPt:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x",
                 "ms-msdt:/id", "//example.com/x", "\\\\server\\share", "check:os.uac", "check:none", "signpost:nl/a");
    const std::string html = article("See [these words](" + address + ") here.\n");
    INFO(address);
    CHECK(has(html, "these words"));
    CHECK_FALSE(has(html, "<a "));
}

TEST_CASE("an external link leads there, its address escaped", "[page html]") {
    CHECK(has(article("[go](https://example.com/?a=1&b=2)\n"), "<a href=\"https://example.com/?a=1&amp;b=2\">go</a>"));
}

TEST_CASE("a link to a section and the heading it names agree", "[page html]") {
    const std::string html = article("[down](#the-end)\n\n## The end\n\nx\n");
    CHECK(has(html, "<a href=\"#the-end\">down</a>"));
    CHECK(has(html, "<h2 id=\"the-end\">The end</h2>"));
}

TEST_CASE("links to other pages keep their words", "[page html]") {
    const std::string html = article("[other](other.md#there)\n");
    CHECK_FALSE(has(html, "<a "));
    CHECK(has(html, "other"));
}

TEST_CASE("an ordered list begins at its number", "[page html]") {
    CHECK(has(article("1. a\n2. b\n"), "<ol><li>"));
    CHECK(has(article("4. a\n5. b\n"), "<ol start=\"4\"><li>"));
    CHECK(has(article("- a\n"), "<ul><li>"));
}

TEST_CASE("a picture is its alternative text, or what the caller makes of it", "[page html]") {
    CHECK(has(article("![A slider](../../images/slider.svg)\n"), "<em>A slider</em>"));
    HtmlOptions options;
    options.picture = [](const std::string& path, const std::string& words) { return "[" + path + "|" + words + "]"; };
    CHECK(has(article("![A slider](../../images/slider.svg)\n", options), "[images/slider.svg|A slider]"));
}

TEST_CASE("a page without a summary has no empty paragraph in its place", "[page html]") {
    CHECK_FALSE(has(article("Hello.\n"), "class=\"summary\""));
    CHECK(has(article("---\nsummary: In short.\n---\nHello.\n"), "<p class=\"summary\">In short.</p>"));
}

TEST_CASE("tables have header cells and alignments", "[page html]") {
    const std::string html = article("| A | B |\n| --- | --: |\n| 1 | 2 |\n");
    CHECK(has(html, "<th scope=\"col\">A</th>"));
    CHECK(has(html, "<td style=\"text-align:right\">2</td>"));
}

TEST_CASE("callouts are notes with their name", "[page html]") {
    CHECK(has(article("> [!CAUTION]\n> x\n"), "role=\"note\"><p><strong>Caution</strong></p>"));
}

TEST_CASE("a page says its language, once as a document and once as an article", "[page html]") {
    const std::string html = page_html(parsed("Hello.\n"), tests::PlainTranslator());
    CHECK(has(html, "<html lang=\"en\">"));
    CHECK(has(html, "<article lang=\"en\">"));
    CHECK(html.starts_with("<!doctype html>"));
    CHECK(has(html, "<meta charset=\"utf-8\">"));
}

TEST_CASE("an assistant stays on the page with its words", "[page html]") {
    CHECK(has(article("[Which licence have I?](assistant:licence)\n"), "Which licence have I?"));
}

TEST_CASE("every page of the help is whole HTML that runs and fetches nothing", "[page html]") {
    const Library library = Library::open(std::filesystem::path(SIGNPOST_SOURCE_DIR) / "content");
    REQUIRE(library.pages().size() > 40);
    for (const search::PageInfo& info : library.pages()) {
        INFO(info.language << " " << info.id);
        const auto page = library.load(info.id, info.language);
        REQUIRE(page);
        const std::string html = page_html(page->document, tests::PlainTranslator(info.language));
        CHECK(unbalanced(html) == "");
        CHECK_FALSE(runs_or_fetches(html));
        for (const document::Block* heading : document::headings(page->document))
            CHECK(has(html, "id=\"" + escape_html(heading->anchor) + "\""));
    }
}
