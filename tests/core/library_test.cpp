#include <catch2/catch.hpp>

#include <set>

#include "app/core/collation.h"
#include "app/core/library.h"
#include "app/core/pack_words.h"
#include "document/content_set.h"
#include "search/pack.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;
using signpost::test::TemporaryFolder;

namespace {

enum class From { folder, pack };

// The small content, opened as a folder of Markdown or as a pack made of it.
Library open_small(const TemporaryFolder& folder, From from) {
    tests::write_small_content(folder);
    if (from == From::folder) return Library::open(folder.path());
    const std::filesystem::path file = folder.path() / "made.signpost";
    search::write_pack(document::read_content(folder.path()).content, file);
    return Library::open(file);
}

From either() { return GENERATE(From::folder, From::pack); }

std::vector<std::string> anchors(const document::Document& page) {
    std::vector<std::string> out;
    for (const document::Block& block : page.blocks)
        if (block.anchor.starts_with("term-")) out.push_back(block.anchor);
    return out;
}

}  // namespace

TEST_CASE("a folder and a pack of it are the same library", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    REQUIRE(library.pages().size() == 5);
    CHECK(library.languages() == std::vector<std::string>{"da", "en", "nl"});
    CHECK(library.problems().empty());
    REQUIRE(library.info("users/add", "nl"));
    CHECK(library.info("users/add", "nl")->title == "Gebruikers toevoegen");
    CHECK(library.info("users/add", "nl")->stale);
    CHECK_FALSE(library.info("users/add", "en")->stale);
    CHECK_FALSE(library.info("users/add", "da"));
    CHECK_FALSE(library.info("users", "en"));
    REQUIRE(library.groups().size() == 2);
    CHECK(library.groups()[0].id == "users");
    REQUIRE(library.entrances().size() == 1);
    CHECK(library.entrances()[0].text.at("en") == "Give people what they need.");
}

TEST_CASE("a page that the reader's language lacks comes in English", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    const auto page = library.load("users/remove", "nl");
    REQUIRE(page);
    CHECK(page->document.language == "en");
    CHECK(page->asked_language == "nl");
    CHECK(page->changes_since.empty());
    CHECK(library.source("users/remove", "nl")->find("title: Remove users") != std::string::npos);
}

TEST_CASE("a page without English comes in whatever language it has", "[library]") {
    TemporaryFolder folder;
    folder.write("da/only.md", "---\ntitle: Kun dansk\n---\nHej.\n");
    folder.write("en/other.md", "---\ntitle: Other\n---\nHi.\n");
    const Library library = Library::open(folder.path());
    const auto page = library.load("only", "fr");
    REQUIRE(page);
    CHECK(page->document.language == "da");
}

TEST_CASE("a page that exists in no language is nothing", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    CHECK_FALSE(library.load("users/none", "en"));
    CHECK_FALSE(library.source("users/none", "en"));
    CHECK_FALSE(library.load("", "en"));
    CHECK_FALSE(library.load("../users/add", "en"));
}

TEST_CASE("an older translation tells what changed since, the newest first", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    const auto page = library.load("users/add", "nl");
    REQUIRE(page);
    REQUIRE(page->changes_since.size() == 2);
    CHECK(page->changes_since[0].text == "One step fewer.");
    CHECK(page->changes_since[0].date == "2026-03-07");
    CHECK(page->changes_since[1].text == "A new menu.");
    CHECK(library.load("users/add", "en")->changes_since.empty());
}

TEST_CASE("a translation has the anchors of the English page", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    const auto page = library.load("users/add", "nl");
    REQUIRE(page);
    const auto headings = document::headings(page->document);
    REQUIRE(headings.size() == 2);
    CHECK(document::plain_text(headings[0]->inlines) == "Uitnodigen");
    CHECK(headings[0]->anchor == "invite");
}

TEST_CASE("a page knows its group, and a group its title in the reader's language", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    CHECK(library.load("users/add", "nl")->group == "users");
    CHECK(title_of(library.groups()[0], "nl") == "Gebruikers");
    CHECK(title_of(library.groups()[0], "da") == "Users");
    CHECK(title_of({"bare", {}, {}, {}}, "da") == "bare");
}

TEST_CASE("the glossary stands sorted as its language sorts, Danish æ, ø, å last", "[library]") {
    TemporaryFolder folder;
    const Library library = open_small(folder, either());
    CHECK(anchors(library.load("help/terms", "en")->document) ==
          std::vector<std::string>{"term-bird", "term-apple", "term-cat"});
    // zebra, æble, øl, ål
    CHECK(anchors(library.load("help/terms", "da")->document) ==
          std::vector<std::string>{"term-dog", "term-cat", "term-apple", "term-bird"});
}

TEST_CASE("accents do not move a French or Dutch word out of its place", "[library]") {
    const auto sorted = [](const std::string& language, const std::vector<std::string>& words) {
        std::vector<document::Term> terms;
        for (const std::string& word : words) terms.push_back({word, {{language, {word, {}, {}, {}}}}, {}});
        sort_terms(terms, language);
        std::vector<std::string> out;
        for (const document::Term& term : terms) out.push_back(term.id);
        return out;
    };
    CHECK(sorted("fr", {"zone", "équipe", "accès", "État", "entrée"}) ==
          std::vector<std::string>{"accès", "entrée", "équipe", "État", "zone"});
    CHECK(sorted("nl", {"zoeken", "één", "Aanmelden", "eis", "ijs"}) ==
          std::vector<std::string>{"Aanmelden", "één", "eis", "ijs", "zoeken"});
    CHECK(sorted("da", {"Aabenraa", "zebra", "abe", "ørn"}) ==
          std::vector<std::string>{"abe", "zebra", "ørn", "Aabenraa"});
}

TEST_CASE("terms without a word in the language come last, in their own order", "[library]") {
    std::vector<document::Term> terms{{"none-1", {}, {}},
                                      {"b", {{"en", {"b", {}, {}, {}}}}, {}},
                                      {"none-2", {}, {}},
                                      {"a", {{"en", {"a", {}, {}, {}}}}, {}}};
    sort_terms(terms, "en");
    CHECK(terms[0].id == "a");
    CHECK(terms[1].id == "b");
    CHECK(terms[2].id == "none-1");
    CHECK(terms[3].id == "none-2");
}

TEST_CASE("a broken page of a folder is told and left out", "[library]") {
    TemporaryFolder folder;
    tests::write_small_content(folder);
    folder.write("en/bad.md", "---\ntitle: [\n---\n");
    const Library library = Library::open(folder.path());
    CHECK(document::has_errors(library.problems()));
    CHECK_FALSE(library.info("bad", "en"));
    CHECK(library.info("users/add", "en"));
}

TEST_CASE("what is no pack is an error with its reason", "[library]") {
    using Reason = search::PackError::Reason;
    TemporaryFolder folder;
    folder.write("text.signpost", "This is no database at all, only some words in a file.");
    const auto reason = [&](const char* name) {
        try {
            (void)Library::open(folder.path() / name);
        } catch (const search::PackError& error) {
            return error.reason();
        }
        throw std::runtime_error("opened");
    };
    CHECK(reason("text.signpost") == Reason::not_a_pack);
    CHECK(reason("none.signpost") == Reason::not_found);
}

TEST_CASE("why content cannot be opened is told in words, each reason in its own", "[library]") {
    using Reason = search::PackError::Reason;
    std::set<std::string> sentences;
    for (const Reason reason : {Reason::not_found, Reason::not_a_pack, Reason::damaged, Reason::other_version,
                                Reason::cannot_write, Reason::disk_full})
        sentences.insert(describe(reason, tests::PlainTranslator()));
    CHECK(sentences.size() == 6);
    CHECK(sentences.count("") == 0);
    CHECK(describe(Reason::other_version, tests::PlainTranslator()).find("another version") != std::string::npos);
}
