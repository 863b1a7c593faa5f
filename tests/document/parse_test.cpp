#include <catch2/catch.hpp>

#include "document/parse.h"

using namespace signpost::document;

namespace {

Document page(const std::string& markdown) {
    ParseResult result = parse(markdown, "users/add-users", "en", "en/users/add-users.md");
    REQUIRE_FALSE(has_errors(result.problems));
    return result.document;
}

bool has_rule(const std::vector<Problem>& problems, const std::string& rule) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) { return p.rule == rule; });
}

}  // namespace

TEST_CASE("front matter becomes the page's facts", "[parse]") {
    const Document d = page(
        "---\ntitle: Add users\nsummary: \"One: or many\"\nkeywords: [invite, add]\n"
        "audience: [admin]\nsources: [guide]\nas-of: 2020-08-18\nreviewed: 2026-11-22\nrevision: 2\n"
        "changes:\n  - {revision: 2, date: 2026-11-22, text: Better.}\n---\nText.\n");
    CHECK(d.meta.title == "Add users");
    CHECK(d.meta.summary == "One: or many");
    CHECK(d.meta.keywords == std::vector<std::string>{"invite", "add"});
    CHECK(d.meta.as_of == "2020-08-18");
    CHECK(d.meta.revision == 2);
    REQUIRE(d.meta.changes.size() == 1);
    CHECK(d.meta.changes[0].text == "Better.");
}

TEST_CASE("lines are those of the file, front matter included", "[parse]") {
    const Document d = page("---\ntitle: T\n---\n\n## Here\n\ntext\n");
    REQUIRE(d.blocks.size() == 2);
    CHECK(d.blocks[0].line == 5);
    CHECK(d.blocks[1].line == 7);
}

TEST_CASE("a page without front matter takes its title from its first heading, with a warning", "[parse]") {
    const ParseResult result = parse("# Hello\n\ntext\n", "x", "en", "en/x.md");
    CHECK(result.document.meta.title == "Hello");
    CHECK(has_rule(result.problems, "front-matter.title"));
    CHECK_FALSE(has_errors(result.problems));
}

TEST_CASE("a page without any heading is called after its file", "[parse]") {
    CHECK(parse("text", "a/some-page", "en", "f").document.meta.title == "some-page");
}

TEST_CASE("front matter that never ends is an error, not an empty page", "[parse]") {
    CHECK(has_rule(parse("---\ntitle: x\n\ntext\n", "x", "en", "f").problems, "front-matter.unclosed"));
}

TEST_CASE("broken YAML is told with its line", "[parse]") {
    const ParseResult result = parse("---\ntitle: T\nkeywords: [a, b\n---\ntext\n", "x", "en", "f");
    REQUIRE(has_errors(result.problems));
    CHECK(result.problems[0].rule == "yaml");
    CHECK(result.problems[0].line >= 3);
    CHECK(result.document.blocks.empty());
}

TEST_CASE("a wrong type in front matter is told, whatever it is", "[parse]") {
    CHECK(has_errors(parse("---\ntitle: [a]\n---\n", "x", "en", "f").problems));
    CHECK(has_errors(parse("---\ntitle: a\nrevision: many\n---\n", "x", "en", "f").problems));
    CHECK(has_errors(parse("---\n- a\n- b\n---\n", "x", "en", "f").problems));
}

TEST_CASE("YAML nested without end is refused before it is read", "[parse]") {
    const std::string bomb(20'000, '[');
    CHECK(has_errors(parse("---\ntitle: " + bomb + "\n---\n", "x", "en", "f").problems));
    std::string dashes;
    for (int i = 0; i < 5'000; ++i) dashes += "- ";
    CHECK(has_errors(parse("---\n" + dashes + "x\n---\n", "x", "en", "f").problems));
}

TEST_CASE("GitHub alerts become callouts of their kind", "[parse]") {
    const Document d =
        page("---\ntitle: T\n---\n> [!IMPORTANT]\n> Ask **first**.\n\n> [!TIP]\n>\n> Later.\n\n> [!OTHER]\n> no\n");
    REQUIRE(d.blocks.size() == 3);
    CHECK(d.blocks[0].kind == Block::Kind::callout);
    CHECK(d.blocks[0].callout == Block::Callout::important);
    CHECK(plain_text(d.blocks[0]) == "Ask first.");
    CHECK(d.blocks[1].callout == Block::Callout::tip);
    CHECK(plain_text(d.blocks[1]) == "Later.");
    CHECK(d.blocks[2].kind == Block::Kind::quote);
}

TEST_CASE("a check link alone in its paragraph is a card, within a sentence a link", "[parse]") {
    const Document d = page("---\ntitle: T\n---\n[Check](check:os.uac?want=on)\n\nFirst [check](check:os.uac) it.\n");
    REQUIRE(d.blocks.size() == 2);
    CHECK(d.blocks[0].kind == Block::Kind::check);
    CHECK(d.blocks[0].link.target == "os.uac");
    CHECK(d.blocks[0].link.parameters.at("want") == "on");
    CHECK(plain_text(d.blocks[0].inlines) == "Check");
    CHECK(d.blocks[1].kind == Block::Kind::paragraph);
    CHECK(d.blocks[1].inlines[1].link.kind == Link::Kind::check);
}

TEST_CASE("a picture alone in its paragraph is a block with its words", "[parse]") {
    const Document d = page("---\ntitle: T\n---\n![The slider](../../images/slider.svg)\n");
    REQUIRE(d.blocks.size() == 1);
    CHECK(d.blocks[0].kind == Block::Kind::picture);
    CHECK(d.blocks[0].link.target == "images/slider.svg");
    CHECK(d.blocks[0].text == "The slider");
}

TEST_CASE("an ordered list keeps the number it starts with", "[parse]") {
    const Document d = page("---\ntitle: T\n---\n8. eight\n9. nine\n");
    CHECK(d.blocks[0].kind == Block::Kind::ordered_list);
    CHECK(d.blocks[0].start == 8);
    CHECK(d.blocks[0].children.size() == 2);
}

TEST_CASE("tables keep their header, cells and alignments", "[parse]") {
    const Document d = page("---\ntitle: T\n---\n| a | b |\n|:-|-:|\n| 1 | 2 |\n");
    REQUIRE(d.blocks[0].kind == Block::Kind::table);
    CHECK(d.blocks[0].alignments == std::vector{Block::Alignment::left, Block::Alignment::right});
    REQUIRE(d.blocks[0].children.size() == 2);
    CHECK(d.blocks[0].children[0].header);
    CHECK(plain_text(d.blocks[0].children[1].children[1].inlines) == "2");
}

TEST_CASE("raw HTML is shown as text and warned of; comments vanish", "[parse]") {
    const ParseResult result =
        parse("---\ntitle: T\n---\n<script>alert(1)</script>\n\n<!-- note -->\n\na <b>c</b>\n", "x", "en", "f");
    CHECK(has_rule(result.problems, "html.raw"));
    REQUIRE(result.document.blocks.size() == 2);
    CHECK(plain_text(result.document.blocks[0]) == "<script>alert(1)</script>");
    CHECK(plain_text(result.document.blocks[1]) == "a <b>c</b>");
}

TEST_CASE("headings with the same words get anchors of their own", "[parse]") {
    const Document d = page("---\ntitle: T\n---\n## Steps\n\n## Steps\n\n## Steps!\n");
    CHECK(d.blocks[0].anchor == "steps");
    CHECK(d.blocks[1].anchor == "steps-1");
    CHECK(d.blocks[2].anchor == "steps-2");
}

TEST_CASE("slugs are lower case with single hyphens, letters of any script kept", "[parse]") {
    CHECK(slug("Who may do this, and where?") == "who-may-do-this-and-where");
    CHECK(slug("  Wie – mag  dit … doen ") == "wie-mag-dit-doen");
    CHECK(slug("Før du går i gang") == "før-du-går-i-gang");
    CHECK(slug("!!!").empty());
}

TEST_CASE("a heading may name its anchor, which is not among its words", "[parse]") {
    const Document d =
        parse("## Pending `x` restart {#os.restart}\n\n## Set {#A b}\n\n## {#c}\n", "a", "en", "a.md").document;
    CHECK(d.blocks[0].anchor == "os.restart");
    CHECK(plain_text(d.blocks[0].inlines) == "Pending x restart");
    CHECK(d.blocks[1].anchor == "set-a-b");
    CHECK(plain_text(d.blocks[1].inlines) == "Set {#A b}");
    CHECK(plain_text(d.blocks[2].inlines) == "{#c}");
}

TEST_CASE("a translation's headings get the anchors of the English page", "[parse]") {
    Document dutch = parse("---\ntitle: T\n---\n## Een\n\n### Twee\n\n## Extra\n", "x", "nl", "f").document;
    const Document english = page("---\ntitle: T\n---\n## One\n\n### Two\n");
    align_anchors(dutch, english);
    CHECK(dutch.blocks[0].anchor == "one");
    CHECK(dutch.blocks[1].anchor == "two");
    CHECK(dutch.blocks[2].anchor == "extra");
}

TEST_CASE("sections carry the text below their heading", "[parse]") {
    const std::vector<Section> all = sections(page("---\ntitle: T\n---\nIntro.\n\n## A\n\n1. one\n2. two\n\n## B\n"));
    REQUIRE(all.size() == 3);
    CHECK(all[0].text == "Intro.");
    CHECK(all[0].anchor.empty());
    CHECK(all[1].heading == "A");
    CHECK(all[1].text == "one\ntwo");
    CHECK(all[2].text.empty());
}
