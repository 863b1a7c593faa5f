#include <catch2/catch.hpp>

#include <thread>

#include "content.h"
#include "search/database.h"
#include "search/index_set.h"
#include "search/language.h"
#include "search/layout.h"
#include "search/pack.h"
#include "search/searcher.h"
#include "search/sqlite.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

document::ContentSet two_languages() {
    document::ContentSet content = content_of({
        {"en", "users/add",
         "---\ntitle: Add users\nsummary: Invite people.\naudience: [admin, helpdesk]\nreviewed: 2026-11-22\n"
         "revision: 3\n---\n\nInvite them.\n\n## One person\n\nClick once.\n"},
        {"nl", "users/add",
         "---\ntitle: Gebruikers toevoegen\nrevision: 1\ntranslates: 2\n---\n\nNodig ze uit.\n\n## Een "
         "persoon\n\nKlik.\n"},
        page("en", "help/about", "About", "This help."),
    });
    content.images["images/a.svg"] = "<svg/>";
    content.data_files["products.yaml"] = "- a\n";
    content.groups.push_back({"users", {{"en", "Users"}, {"nl", "Gebruikers"}}, {}, {"users/add", "help/about"}});
    content.entrances.push_back({"start", {{"en", "Start"}}, {{"en", "Here"}}, {"help/about"}});
    content.terms.push_back({"seat",
                             {{"en", {"seat", {"place", "chair"}, {"stool"}, "What one person uses."}},
                              {"nl", {"seat", {}, {}, "Wat één persoon gebruikt."}}},
                             {"users/add"}});
    content.contacts.push_back({"NL", {{"nl", "Hulp"}}, {{"nl", "Vragen"}}, "+31 1", "a@b.nl", "https://b.nl"});
    content.sources.push_back({"guide", {{"en", "The guide"}}, {{"en", "Old."}}, "en", "2020-08-18"});
    return content;
}

PackError::Reason reason_of_opening(const std::filesystem::path& file) {
    try {
        static_cast<void>(Pack::open(file));
    } catch (const PackError& error) {
        return error.reason();
    }
    FAIL("opened");
    return PackError::Reason::damaged;
}

}  // namespace

TEST_CASE("a pack gives back what went into it") {
    const TemporaryFolder folder;
    write_pack(two_languages(), folder / "help.signpost");
    const Pack pack = Pack::open(folder / "help.signpost");

    CHECK(pack.languages() == std::vector<std::string>{"en", "nl"});
    const std::vector<PageInfo> pages = pack.pages();
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].id == "help/about");
    CHECK(pages[1].title == "Add users");
    CHECK(pages[1].summary == "Invite people.");
    CHECK(pages[1].audience == std::vector<std::string>{"admin", "helpdesk"});
    CHECK(pages[1].reviewed == "2026-11-22");
    CHECK(pages[1].revision == 3);
    CHECK_FALSE(pages[1].stale);
    CHECK(pages[2].language == "nl");
    CHECK(pages[2].stale);

    CHECK(pack.page_source("users/add", "en") == two_languages().find("users/add", "en")->source);
    CHECK_FALSE(pack.page_source("users/add", "fr"));
    CHECK(pack.image("images/a.svg") == "<svg/>");
    CHECK_FALSE(pack.image("images/b.svg"));
    CHECK(pack.data_file("products.yaml") == "- a\n");
}

TEST_CASE("a pack gives back the shared data in their order") {
    const Pack pack = Pack::compile(two_languages());
    REQUIRE(pack.groups().size() == 1);
    CHECK(pack.groups()[0].title.at("nl") == "Gebruikers");
    CHECK(pack.groups()[0].pages == std::vector<std::string>{"users/add", "help/about"});
    REQUIRE(pack.entrances().size() == 1);
    CHECK(pack.entrances()[0].text.at("en") == "Here");
    REQUIRE(pack.terms().size() == 1);
    CHECK(pack.terms()[0].words.at("en").other == std::vector<std::string>{"place", "chair"});
    CHECK(pack.terms()[0].words.at("en").avoid == std::vector<std::string>{"stool"});
    CHECK(pack.terms()[0].words.at("nl").definition == "Wat één persoon gebruikt.");
    CHECK(pack.terms()[0].pages == std::vector<std::string>{"users/add"});
    REQUIRE(pack.contacts().size() == 1);
    CHECK(pack.contacts()[0].purpose.at("nl") == "Vragen");
    CHECK(pack.contacts()[0].url == "https://b.nl");
    REQUIRE(pack.sources().size() == 1);
    CHECK(pack.sources()[0].note.at("en") == "Old.");
    CHECK(pack.sources()[0].as_of == "2020-08-18");
}

TEST_CASE("the same content makes the same pack, byte for byte") {
    const TemporaryFolder folder;
    write_pack(two_languages(), folder / "a");
    write_pack(two_languages(), folder / "b");
    CHECK(read_file(folder / "a") == read_file(folder / "b"));
}

TEST_CASE("an empty content set makes a pack without pages") {
    const Pack pack = Pack::compile({});
    CHECK(pack.pages().empty());
    Searcher searcher(pack);
    CHECK(searcher.search({.text = "anything", .language = "en"}).hits.empty());
}

TEST_CASE("two connections read one compiled pack at the same time") {
    const Pack pack = Pack::compile(two_languages());
    const Pack other = pack.share();
    std::size_t seen = 0;
    std::thread reader([&] {
        for (int i = 0; i < 200; ++i) seen += other.pages().size();
    });
    std::size_t here = 0;
    for (int i = 0; i < 200; ++i) here += pack.pages().size();
    reader.join();
    CHECK(seen == here);
}

TEST_CASE("a shared connection refuses another pack that was put in the file's place") {
    const TemporaryFolder folder;
    write_pack(two_languages(), folder / "help.signpost");
    const Pack pack = Pack::open(folder / "help.signpost");
    try {
        write_pack({}, folder / "help.signpost");
        CHECK_THROWS_AS(pack.share(), PackError);
    } catch (const PackError& error) {
        CHECK(error.reason() == PackError::Reason::cannot_write);  // Windows replaces no open file
    }
    CHECK(pack.pages().size() == 3);
}

TEST_CASE("what is no pack says why it cannot be opened") {
    const TemporaryFolder folder;
    CHECK(reason_of_opening(folder / "missing") == PackError::Reason::not_found);
    CHECK(reason_of_opening(folder.path()) == PackError::Reason::not_a_pack);
    write_file(folder / "text", "This is no database, though it is long enough to be one." + std::string(4096, '.'));
    CHECK(reason_of_opening(folder / "text") == PackError::Reason::not_a_pack);
    write_file(folder / "empty", "");
    CHECK(reason_of_opening(folder / "empty") == PackError::Reason::not_a_pack);
}

TEST_CASE("a pack of another format says so") {
    const TemporaryFolder folder;
    write_pack(two_languages(), folder / "help.signpost");
    std::string bytes = read_file(folder / "help.signpost");
    bytes[63] = 99;  // user_version in SQLite's header
    write_file(folder / "help.signpost", bytes);
    CHECK(reason_of_opening(folder / "help.signpost") == PackError::Reason::other_version);
}

TEST_CASE("a pack whose index was made by other rules says so") {
    const TemporaryFolder folder;
    write_pack(two_languages(), folder / "help.signpost");
    std::string bytes = read_file(folder / "help.signpost");
    const std::size_t at = bytes.find(analysis_fingerprint());
    REQUIRE(at != std::string::npos);
    write_file(folder / "help.signpost", bytes.replace(at, 4, "othe"));
    CHECK(reason_of_opening(folder / "help.signpost") == PackError::Reason::other_version);
}

TEST_CASE("an opened pack cannot be written") {
    const TemporaryFolder folder;
    write_pack(two_languages(), folder / "help.signpost");
    const Pack opened = Pack::open(folder / "help.signpost");
    const Pack compiled = Pack::compile(two_languages());
    for (const Pack* pack : {&opened, &compiled}) {
        const IndexSet indexes(*pack, pages_looked_at_whole);
        for (const char* sql : {"DELETE FROM page", "INSERT INTO index_1 (rowid, title) VALUES (9, 'x')"})
            CHECK_THROWS_AS(indexes.connection().execute(sql), PackError);
    }
}

TEST_CASE("an index holds no text of its own") {
    const Pack pack = Pack::compile(two_languages());
    const Connection& connection = pack.database().connection();
    CHECK(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'index_%_data'") == 2);
    CHECK(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'index_%_content'") == 0);
}

TEST_CASE("writing where nothing can be written leaves nothing behind") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(write_pack(two_languages(), folder / "no such folder/help.signpost"), PackError);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("writing over a pack leaves no other file beside it") {
    const TemporaryFolder folder;
    write_pack({}, folder / "help.signpost");
    write_pack(two_languages(), folder / "help.signpost");
    CHECK(Pack::open(folder / "help.signpost").pages().size() == 3);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a pack in a folder with any name opens") {
    const TemporaryFolder folder;
    const bool any_letter = std::filesystem::path::preferred_separator == '/';  // Windows has no names with '?'
    const std::filesystem::path name = any_letter ? u8"dåtaé ?#&%20" : u8"dåtaé #&%20";
    const std::filesystem::path file = folder.path() / name / "help.signpost";
    std::filesystem::create_directories(file.parent_path());
    write_pack(two_languages(), file);
    CHECK(Pack::open(file).pages().size() == 3);
}

TEST_CASE("numbers in a pack that point nowhere are damage, and no search ends the program") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "help.signpost";
    write_pack(two_languages(), file);
    const std::string without_sections = encode({PageLayout{}, PageLayout{}});
    const std::string of_fewer_pages = encode({PageLayout{}});
    const auto spoil = [&](const char* sql, std::string_view blob = {}) {
        const Connection connection = Connection::create(file);
        Statement statement = connection.prepare(sql);
        if (!blob.empty()) statement.bind_blob(1, blob);
        statement.run();
    };
    SECTION("a subject") { spoil("UPDATE page SET subject = 4000000000 WHERE number = 1"); }
    SECTION("a count of pages") { spoil("UPDATE language SET pages = 1000000"); }
    SECTION("a first page") { spoil("UPDATE language SET first_page = first_page + 100"); }
    SECTION("layouts of fewer pages") { spoil("UPDATE vocabulary SET layouts = ?1", of_fewer_pages); }
    SECTION("layouts without sections") { spoil("UPDATE vocabulary SET layouts = ?1", without_sections); }
    const Pack pack = Pack::open(file);
    Searcher searcher(pack);
    CHECK_THROWS_AS(searcher.search({.text = "click help", .language = "en"}), PackError);
}
