#include <catch2/catch.hpp>

#include <algorithm>

#include "document/lint.h"
#include "tests/support/temporary_folder.h"

using namespace signpost::document;
using signpost::test::TemporaryFolder;

namespace {

std::string front(const std::string& title, const std::string& more) {
    return "---\ntitle: " + title + "\nsummary: S\nkeywords: [k]\naudience: [admin]\nsources: [guide]\n" +
           "as-of: 2020-08-18\nreviewed: 2026-11-22\nrevision: 1\n" + more + "---\n";
}

const std::string changes = "changes:\n  - {revision: 1, date: 2026-11-22, text: First.}\n";
const std::string body = "Text.\n\n## Steps\n\n1. One.\n2. Two, see [a](a.md#steps).\n\n[Check](check:os.uac)\n";

// A content set of one page in two languages with nothing wrong.
struct Clean {
    TemporaryFolder folder;
    Clean() {
        folder.write("en/a.md", front("A", changes) + body);
        folder.write("nl/a.md", front("Een", "translates: 1\n") + body);
        folder.write("sources.yaml", "sources:\n  guide: {title: {en: Guide, nl: Gids}, language: nl}\n");
        folder.write("contents.yaml", "groups:\n  - id: all\n    title: {en: All, nl: Alles}\n    pages: [a]\n");
    }
    std::vector<Problem> problems() {
        return lint(read_content(folder.path()), {{{"os.uac", {{"want", {"on"}}}}}, {}, {"made"}});
    }
    std::vector<std::string> rules() {
        std::vector<std::string> out;
        for (const Problem& problem : problems()) out.push_back(problem.rule);
        return out;
    }
    bool tells(const std::string& rule) {
        const auto all = rules();
        return std::find(all.begin(), all.end(), rule) != all.end();
    }
};

}  // namespace

TEST_CASE("clean content has no problems", "[lint]") {
    Clean content;
    CHECK(content.rules() == std::vector<std::string>{});
}

TEST_CASE("no page has the id of a page that the program makes", "[lint]") {
    Clean content;
    content.folder.write("en/made.md", front("Made", changes) + "Text.\n");
    CHECK(content.tells("page.id"));
}

TEST_CASE("lint tells what leads nowhere", "[lint]") {
    Clean content;
    const auto with = [&](const std::string& text) {
        content.folder.write("en/a.md", front("A", changes) + body + "\n" + text + "\n");
        content.folder.write("nl/a.md", front("Een", "translates: 1\n") + body + "\n" + text + "\n");
    };
    with("[x](b.md)");
    CHECK(content.tells("link.page"));
    with("[x](a.md#nothing)");
    CHECK(content.tells("link.anchor"));
    with("x [x](check:no.such) x");
    CHECK(content.tells("link.check"));
    with("x [x](check:os.uac?want=off) x");
    CHECK(content.tells("link.check"));
    with("[x](check:os.uac?wish=on)");
    CHECK(content.tells("link.check"));
    with("[x](check:os.uac?want=on)");
    CHECK_FALSE(content.tells("link.check"));
    with("[x](assistant:none)");
    CHECK(content.tells("link.assistant"));
    with("x [x](term:none) x");
    CHECK(content.tells("link.term"));
    with("![x](../images/none.svg)");
    CHECK(content.tells("image.unknown"));
    with("![](../images/none.svg)");
    CHECK(content.tells("image.alt"));
    with("[x](file:///etc/passwd)");
    CHECK(content.tells("link.invalid"));
    with("<b>x</b>");
    CHECK(content.tells("html.raw"));
    with("#### deep");
    CHECK(content.tells("heading.level"));
}

TEST_CASE("lint compares the structure of translations with the English page", "[lint]") {
    Clean content;
    const auto dutch = [&](const std::string& more, const std::string& text) {
        content.folder.write("nl/a.md", front("Een", more) + text);
    };
    dutch("translates: 1\n", "Text.\n\n### Steps\n\n1. One.\n2. Two [a](a.md#steps).\n\n[Check](check:os.uac)\n");
    CHECK(content.tells("parity.structure"));
    dutch("translates: 1\n", "Text.\n\n## Steps\n\n1. One.\n\n[Check](check:os.uac)\n");
    CHECK(content.tells("parity.structure"));
    dutch("translates: 1\n", "Text.\n\n## Steps\n\n1. One.\n2. Two.\n\n[Check](check:os.uac)\n");
    CHECK(content.tells("parity.links"));
    dutch("", body);
    CHECK(content.tells("parity.translates"));
}

TEST_CASE("a missing translation and a stale one are told apart", "[lint]") {
    Clean content;
    content.folder.write("en/a.md", front("A", "changes:\n  - {revision: 2, date: 2026-11-22, text: New.}\n") + body);
    std::string english = front("A", "changes:\n  - {revision: 2, date: 2026-11-22, text: New.}\n") + body;
    english.replace(english.find("revision: 1"), 11, "revision: 2");
    content.folder.write("en/a.md", english);
    REQUIRE(content.tells("parity.stale"));
    CHECK_FALSE(has_errors(content.problems()));
    content.folder.write("en/b.md", front("B", changes) + "Text.\n");
    CHECK(content.tells("parity.missing"));
}

TEST_CASE("front matter that lacks something is told", "[lint]") {
    Clean content;
    content.folder.write("en/a.md", "---\ntitle: A\n---\n" + body);
    for (const char* rule :
         {"front-matter.summary", "front-matter.keywords", "front-matter.audience", "front-matter.sources",
          "front-matter.as-of", "front-matter.reviewed", "front-matter.revision"}) {
        INFO(rule);
        CHECK(content.tells(rule));
    }
}

TEST_CASE("contacts that the page does not say are told", "[lint]") {
    Clean content;
    content.folder.write("contacts.yaml",
                         "contacts:\n  - {country: NL, phone: \"+31 1\", name: {en: N}, for: {en: F}}\n");
    content.folder.write("en/help/contacts.md", front("C", changes) + "Call.\n");
    CHECK(content.tells("contacts"));
}

TEST_CASE("what people say leads to one page, in every language", "[lint]") {
    Clean content;
    const auto symptoms = [&](const std::string& list) { content.folder.write("symptoms.yaml", "symptoms:\n" + list); };
    symptoms("  - {page: a, shown: [Error 15], en: [it fails], nl: [het lukt niet]}\n");
    CHECK(content.rules() == std::vector<std::string>{});
    const auto first_message = [&] {
        const std::vector<Problem> found = content.problems();
        return found.empty() ? "" : found.back().rule + ": " + found.back().message;
    };
    symptoms("  - {page: b, en: [it fails], nl: [het lukt niet]}\n");
    CHECK(first_message() == "symptoms: There is no page `b`.");
    symptoms("  - {page: a, en: [it fails]}\n");
    CHECK(first_message() == "symptoms: `a` has nothing said in `nl`.");
    symptoms("  - {page: a, en: [it fails], nl: [x]}\n  - {page: a, en: [It fails!], nl: [y]}\n");
    CHECK(first_message() == "symptoms: `It fails!` stands in `en` already, for `a`.");
}

TEST_CASE("a keyword that stands twice is told", "[lint]") {
    Clean content;
    content.folder.write("symptoms.yaml", "symptoms:\n  - {page: a, en: [K], nl: [x]}\n");
    CHECK(content.tells("front-matter.keywords"));
}

namespace {

// The clean set with a glossary, and a Dutch page that holds `text`.
struct WithTerms : Clean {
    WithTerms() {
        folder.write("terms.yaml",
                     "terms:\n"
                     "  - id: seat\n"
                     "    en: {term: seat, avoid: [chair], definition: D}\n"
                     "    nl: {term: seat, avoid: [losse licentie, license], definition: D}\n"
                     "  - id: manager\n"
                     "    en: {term: License Manager, definition: D}\n"
                     "    nl: {term: License Manager, definition: D}\n");
    }
    bool tells_of(const std::string& text) {
        folder.write("en/a.md", front("A", changes) + body + "\nText.\n");
        folder.write("nl/a.md", front("Een", "translates: 1\n") + body + "\n" + text + "\n");
        return tells("term.avoid");
    }
};

}  // namespace

TEST_CASE("a word that the glossary advises against is told with its line", "[lint]") {
    WithTerms content;
    REQUIRE(content.tells_of("Vraag een losse licentie aan."));
    const Problem problem = content.problems().front();
    CHECK(problem.file == "nl/a.md");
    CHECK(problem.line == 21);
    CHECK(content.tells_of("Losse licenties zijn er niet."));
    CHECK(content.tells_of("**Losse** licentie."));
}

TEST_CASE("a word to avoid may be quoted, shown as a label, or be part of a right word", "[lint]") {
    WithTerms content;
    CHECK_FALSE(content.tells_of("Hij zegt “losse licentie”."));
    CHECK_FALSE(content.tells_of("Kies `losse licentie`."));
    CHECK_FALSE(content.tells_of("Open License Manager."));
    CHECK_FALSE(content.tells_of("Een `losse` licentie, een verlosse licentie."));
    CHECK_FALSE(content.tells_of("A chair."));
}

TEST_CASE("a step that is too long to take in at once is told", "[lint]") {
    Clean content;
    const auto tells_of = [&](int words) {
        std::string step;
        for (int i = 0; i < words; ++i) step += " woord";
        content.folder.write("nl/a.md", front("Een", "translates: 1\n") + "Text.\n\n1." + step + "\n");
        return content.tells("step.length");
    };
    CHECK_FALSE(tells_of(35));
    CHECK(tells_of(36));
}

TEST_CASE("a label of the English page stands on its translations verbatim, or as labels.yaml says", "[lint]") {
    Clean content;
    content.folder.write(
        "labels.yaml",
        "labels:\n  Save: {nl: [Opslaan, Bewaren]}\n  Users: {nl: Gebruikers}\n  By Name: {nl: Op naam}\n");
    const auto tells_of = [&](const std::string& english, const std::string& dutch) {
        content.folder.write("en/a.md", front("A", changes) + english + "\n");
        content.folder.write("nl/a.md", front("Een", "translates: 1\n") + dutch + "\n");
        return content.rules();
    };
    using Rules = std::vector<std::string>;
    CHECK(tells_of("`Add`, **`Save`**", "`Opslaan`, `Add`") == Rules{});
    CHECK(tells_of("`Save`", "`Bewaren`") == Rules{});
    CHECK(tells_of("`Add`", "`Ad`") == Rules{"label.missing", "label.unknown"});
    CHECK(tells_of("`Save`", "`Save`") == Rules{"label.missing"});
    CHECK(tells_of("`Users` › `By Name`", "`Gebruikers › Op naam (Users › By Name)`") == Rules{});
    CHECK(tells_of("`Users` › `By Name`", "`Gebruikers › Op nam (Users › By Name)`") ==
          Rules{"label.missing", "label.missing", "label.unknown"});
}
