#include <catch2/catch.hpp>

#include "app/core/pages/page_text.h"
#include "document/parse.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

// The body alone, without title and summary.
std::string body(const std::string& markdown) {
    const auto parsed = document::parse(markdown, "folder/page", "en", "page.md");
    REQUIRE_FALSE(document::has_errors(parsed.problems));
    std::string text = page_text(parsed.document, tests::PlainTranslator());
    const std::string head = parsed.document.meta.title + "\n\n";
    REQUIRE(text.starts_with(head));
    return text.substr(head.size());
}

}  // namespace

TEST_CASE("a page as text begins with its title and summary", "[page text]") {
    const auto parsed =
        document::parse("---\ntitle: Add users\nsummary: Invite a person.\n---\nHello.\n", "a", "en", "a.md");
    CHECK(page_text(parsed.document, tests::PlainTranslator()) == "Add users\n\nInvite a person.\n\nHello.\n");
}

TEST_CASE("steps are numbered from where the writer began", "[page text]") {
    CHECK(body("3. One\n4. Two\n") == "3. One\n4. Two\n");
}

TEST_CASE("lists within lists are indented below their item", "[page text]") {
    CHECK(body("1. One\n   - inner\n   - more\n2. Two\n") == "1. One\n   - inner\n   - more\n2. Two\n");
    CHECK(body("10. Ten\n    - inner\n") == "10. Ten\n    - inner\n");
}

TEST_CASE("callouts are named", "[page text]") {
    CHECK(body("> [!WARNING]\n> Careful.\n") == "Warning:\n  Careful.\n");
}

TEST_CASE("an external link is followed by its address, unless that is what it says", "[page text]") {
    CHECK(body("See [the site](https://example.com/a).\n") == "See the site (https://example.com/a).\n");
    CHECK(body("See [https://example.com/a](https://example.com/a).\n") == "See https://example.com/a.\n");
}

TEST_CASE("links to pages and sections keep their words", "[page text]") {
    CHECK(body("See [that page](other.md) and [below](#down).\n") == "See that page and below.\n");
}

TEST_CASE("headings, code, rules, tables and pictures have a form in text", "[page text]") {
    CHECK(body("## Two\n\n### Three\n") == "## Two\n\n### Three\n");
    CHECK(body("```\nrun this\n```\n").starts_with("    run this\n"));
    CHECK(body("a\n\n---\n\nb\n") == "a\n\n----\n\nb\n");
    CHECK(body("| A | B |\n| --- | --- |\n| 1 | 2 |\n") == "A | B\n1 | 2\n");
    CHECK(body("![A slider](../images/slider.svg)\n") == "[A slider]\n");
}

TEST_CASE("a check stands with its words and its id", "[page text]") {
    CHECK(body("[Is UAC on?](check:os.uac)\n") == "[Is UAC on?: check os.uac]\n");
}

TEST_CASE("no words of a page are lost in its text", "[page text]") {
    const std::string text = body(
        "alpha *beta* **gamma** ~~delta~~ `epsilon`\n\n- zeta\n\n  eta\n\n> theta\n\n> [!NOTE]\n> iota\n>\n> - "
        "kappa\n\n"
        "| lambda |\n| --- |\n| **mu** |\n\n1. nu\n   ```\n   xi\n   ```\n");
    for (const char* word : {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
                             "lambda", "mu", "nu", "xi"}) {
        INFO(word);
        CHECK(text.find(word) != std::string::npos);
    }
}

TEST_CASE("an empty item keeps its line", "[page text]") { CHECK(body("- \n- x\n") == "- \n- x\n"); }

TEST_CASE("an empty cell keeps its column", "[page text]") {
    CHECK(body("| A | B |\n| --- | --- |\n|  | 2 |\n") == "A | B\n | 2\n");
}

TEST_CASE("an item keeps all that it begins with: a heading, a list, a quote, code", "[page text]") {
    CHECK(body("- # Licences\n") == "- # Licences\n");
    CHECK(body("- - one\n  - two\n- three\n") == "- - one\n  - two\n- three\n");
    CHECK(body("1. > quoted\n") == "1.   quoted\n");
    CHECK(body("- ```\n  code\n  ```\n").starts_with("-     code\n"));
}
