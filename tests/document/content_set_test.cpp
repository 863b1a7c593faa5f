#include <catch2/catch.hpp>

#include "document/content_set.h"
#include "document/expand.h"
#include "tests/support/temporary_folder.h"

using namespace signpost::document;
using signpost::test::TemporaryFolder;

TEST_CASE("pages are found by id and language, anchors from English", "[content]") {
    TemporaryFolder folder;
    folder.write("en/users/add.md", "---\ntitle: Add\n---\n## Steps\n");
    folder.write("nl/users/add.md", "---\ntitle: Toevoegen\n---\n## Stappen\n");
    const ReadResult read = read_content(folder.path());
    REQUIRE(read.problems.empty());
    CHECK(read.content.languages() == std::vector<std::string>{"en", "nl"});
    const Page* page = read.content.find("users/add", "nl");
    REQUIRE(page);
    CHECK(page->document.meta.title == "Toevoegen");
    CHECK(page->document.blocks[0].anchor == "steps");
    CHECK_FALSE(read.content.find("users/add", "da"));
}

TEST_CASE("a broken page is told and left out; the others stay", "[content]") {
    TemporaryFolder folder;
    folder.write("en/good.md", "---\ntitle: Good\n---\n");
    folder.write("en/bad.md", "---\ntitle: [\n---\n");
    const ReadResult read = read_content(folder.path());
    CHECK(has_errors(read.problems));
    CHECK(read.content.find("good", "en"));
    CHECK_FALSE(read.content.find("bad", "en"));
}

TEST_CASE("a folder that is not there is one problem", "[content]") {
    const ReadResult read = read_content("/nonexistent/folder");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rule == "folder.unreadable");
}

TEST_CASE("links of the file system are not followed", "[content]") {
    TemporaryFolder folder;
    folder.write("en/good.md", "---\ntitle: Good\n---\n");
    std::error_code error;
    std::filesystem::create_symlink("/etc/hostname", folder.path() / "en" / "host.md", error);
    if (error) return;  // not every system lets a test make one
    CHECK_FALSE(read_content(folder.path()).content.find("host", "en"));
}

TEST_CASE("pages that the table of contents forgets follow in a group of their folder", "[content]") {
    TemporaryFolder folder;
    folder.write("en/users/a.md", "---\ntitle: A\n---\n");
    folder.write("en/teams/b.md", "---\ntitle: B\n---\n");
    folder.write("contents.yaml", "groups:\n  - id: teams\n    title: {en: Teams}\n    pages: []\n");
    const ContentSet content = read_content(folder.path()).content;
    REQUIRE(content.groups.size() == 2);
    CHECK(content.groups[0].pages == std::vector<std::string>{"teams/b"});
    CHECK(content.groups[1].id == "users");
}

TEST_CASE("terms are read with their words in each language", "[content]") {
    TemporaryFolder folder;
    folder.write("en/a.md", "---\ntitle: A\n---\n[All](data:terms)\n");
    folder.write("terms.yaml",
                 "terms:\n  - id: seat\n    en: {term: seat, other: [place], definition: A right.}\n"
                 "    nl: {term: licentieplaats, definition: Een recht.}\n    pages: [a]\n");
    ContentSet content = read_content(folder.path()).content;
    REQUIRE(content.terms.size() == 1);
    CHECK(content.terms[0].words.at("nl").term == "licentieplaats");
    CHECK(content.terms[0].pages == std::vector<std::string>{"a"});

    Document page = content.find("a", "en")->document;
    expand_data(page, content.terms);
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.blocks[0].anchor == "term-seat");
    CHECK(plain_text(page.blocks[0]) == "seat (place)\nA right.");
}

TEST_CASE("a page has what people say of its trouble among its keywords, in its language", "[content]") {
    TemporaryFolder folder;
    folder.write("en/a.md", "---\ntitle: A\nkeywords: [k]\n---\n");
    folder.write("nl/a.md", "---\ntitle: A\n---\n");
    folder.write("symptoms.yaml", "symptoms:\n  - {page: a, shown: [Error 15], en: [it fails], nl: [het lukt niet]}\n");
    const ReadResult read = read_content(folder.path());
    CHECK(read.problems.empty());
    CHECK(read.content.find("a", "en")->document.meta.keywords ==
          std::vector<std::string>{"k", "Error 15", "it fails"});
    CHECK(read.content.find("a", "nl")->document.meta.keywords ==
          std::vector<std::string>{"Error 15", "het lukt niet"});
}

TEST_CASE("a complaint that is no text, and a page's complaints that are no list, are told", "[content]") {
    TemporaryFolder folder;
    folder.write("en/a.md", "---\ntitle: A\n---\n");
    for (const char* entry : {"{page: a, shown: {b: c}}", "{page: a, en: [[x]]}", "[page, a]"}) {
        INFO(entry);
        folder.write("symptoms.yaml", std::string("symptoms:\n  - ") + entry + "\n");
        const ReadResult read = read_content(folder.path());
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].file == "symptoms.yaml");
        CHECK(read.problems[0].line == 2);
    }
}
