#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <random>
#include <thread>

#include "content.h"
#include "search/pack.h"
#include "search/searcher.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

std::vector<std::string> found(const Results& results) {
    std::vector<std::string> pages;
    for (const Hit& hit : results.hits) pages.push_back(hit.page);
    return pages;
}

Results ask(const Pack& pack, const std::string& text, const std::string& language = "en",
            Completion completion = Completion::whole_words) {
    return Searcher(pack).search({.text = text, .language = language, .completion = completion});
}

Pack sample() {
    return Pack::compile(content_of({
        {"en", "users/add",
         "---\ntitle: Add users\n---\n\nInvite colleagues.\n\n## Import a list\n\nA CSV file with names.\n\n"
         "## Remove somebody\n\nPick the person and confirm.\n"},
        page("en", "teams/rename", "Rename a team", "A team has a name that the owner changes."),
        page("en", "install/download", "Download a program", "Download the installer from your account."),
    }));
}

}  // namespace

TEST_CASE("a hit opens at the section where the answer stands") {
    const Results results = ask(sample(), "csv list");
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits[0].page == "users/add");
    CHECK(results.hits[0].anchor == "import-a-list");
    CHECK(results.hits[0].section == "Import a list");
    CHECK(results.hits[0].title == "Add users");
    CHECK(results.hits[0].language == "en");
}

TEST_CASE("a page named as the query comes first and opens at its top") {
    const Results results = ask(sample(), "add users");
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits[0].page == "users/add");
    CHECK(results.hits[0].anchor.empty());
}

TEST_CASE("a page named as the query opens at its top even where a section says its words more often") {
    const Pack pack = Pack::compile(content_of({
        {"en", "users/add",
         "---\ntitle: Add users\n---\n\nInvite them.\n\n## Several at once\n\nAdd users, and again add users.\n\n"
         "## Add users by a list\n\nFrom a file.\n"},
        page("en", "install/download", "Download a program", "Download the installer from your account."),
    }));
    for (const char* query : {"add users", "Add a user", "adding user", "add usrs"}) {
        INFO(query);
        CHECK(ask(pack, query).hits.at(0).anchor.empty());
    }
    CHECK(ask(pack, "add user", "en", Completion::as_typed).hits.at(0).anchor.empty());
    CHECK_FALSE(ask(pack, "users").hits.at(0).anchor.empty());
    CHECK(ask(pack, "add users by list").hits.at(0).anchor == "add-users-by-a-list");
}

TEST_CASE("a section named as the query opens before the page that is named almost so") {
    const Pack pack = Pack::compile(content_of({
        {"en", "users/add", "---\ntitle: Import users list\n---\n\nText.\n\n## Import users\n\nFrom a file.\n"},
        page("en", "install/download", "Download a program", "Download the installer from your account."),
    }));
    CHECK(ask(pack, "import users").hits.at(0).anchor == "import-users");
}

TEST_CASE("a page named as the query comes before one that says its words more often") {
    const Pack pack = Pack::compile(content_of({
        page("en", "users/add", "Add users", "Invite colleagues."),
        {"en", "teams/add-user",
         "---\ntitle: Add a user to a team\nkeywords: [add user, add users, users]\n---\n\nAdd the user.\n\n"
         "## Add the user\n\nTo add a user, choose Add users. Users that you add are users of the team.\n"},
        page("en", "install/download", "Download a program", "Download the installer from your account."),
    }));
    for (const Completion completion : {Completion::whole_words, Completion::as_typed})
        CHECK(ask(pack, "add users", "en", completion).hits.at(0).page == "users/add");
}

TEST_CASE("a page named as the query but for the forms of its words comes before one that has the words") {
    const Pack pack = Pack::compile(content_of({
        page("en", "users/add", "Add the users", "Invite colleagues."),
        page("en", "teams/add-user", "Add a user to a team", "Choose the team of the user."),
        page("en", "install/download", "Download a program", "Download the installer from your account."),
    }));
    for (const char* query : {"add user", "to add a user"}) CHECK(ask(pack, query).hits.at(0).page == "users/add");
    CHECK(ask(pack, "user").hits.at(0).page == "teams/add-user");
}

TEST_CASE("a page that says first what it is about comes before one that mentions it last") {
    const std::string other =
        "Members come and go over the years, and somebody keeps the list of them up to date for all. ";
    const Pack pack = Pack::compile(content_of({
        page("en", "teams/one", "Members", other + other + "There is an invitation."),
        page("en", "teams/two", "Members", "There is an invitation. " + other + other),
    }));
    CHECK(found(ask(pack, "invitation")) == std::vector<std::string>{"teams/two", "teams/one"});
}

TEST_CASE("a page that speaks of the query throughout comes before one that only begins with it") {
    const std::string said = "An invitation goes to members by mail. ";
    std::string throughout =
        "The list of all that the team has to do this week, and next week, and whenever there is time. ";
    std::string at_first;
    for (int i = 0; i < 60; ++i) {
        throughout += said;
        at_first += i < 20 ? said : "A message goes to members by mail. ";
    }
    const Pack pack = Pack::compile(content_of({
        page("en", "teams/one", "Members", at_first),
        page("en", "teams/two", "Members", throughout),
    }));
    CHECK(found(ask(pack, "invitation")) == std::vector<std::string>{"teams/two", "teams/one"});
}

TEST_CASE("a page is one hit however many of its sections match") {
    CHECK(found(ask(sample(), "users list person")) == std::vector<std::string>{"users/add"});
}

TEST_CASE("other forms of a word are found") { CHECK(found(ask(sample(), "renaming teams")).at(0) == "teams/rename"); }

TEST_CASE("the last word may be unfinished while one types, and only then") {
    CHECK(found(ask(sample(), "downl", "en", Completion::as_typed)) == std::vector<std::string>{"install/download"});
    CHECK(found(ask(sample(), "zzz te", "en", Completion::as_typed)).at(0) == "teams/rename");
    CHECK(ask(sample(), "te zzz", "en", Completion::as_typed).hits.empty());
}

TEST_CASE("cancelling when nothing is under way does not touch the next search") {
    const Pack pack = sample();
    Searcher searcher(pack);
    searcher.cancel();
    const Results results = searcher.search({.text = "team", .language = "en"});
    CHECK_FALSE(results.cancelled);
    CHECK(found(results) == std::vector<std::string>{"teams/rename"});
}

TEST_CASE("a search that is cancelled under way ends, says so, and the next one is whole") {
    std::vector<Written> pages;
    for (int i = 0; i < 300; ++i)
        pages.push_back(page("en", "page/" + std::to_string(i), "Team " + std::to_string(i), "A team and its users."));
    const Pack pack = Pack::compile(content_of(pages));
    Searcher searcher(pack);
    std::atomic<bool> done = false;
    std::thread canceller([&] {
        while (!done) searcher.cancel();
    });
    bool cancelled = false;
    for (int i = 0; i < 10'000 && !cancelled; ++i)
        cancelled = searcher.search({.text = "team users", .language = "en"}).cancelled;
    done = true;
    canceller.join();
    CHECK(cancelled);
    const Results results = searcher.search({.text = "team users", .language = "en", .limit = 500});
    CHECK_FALSE(results.cancelled);
    CHECK(results.hits.size() == 300);
}

TEST_CASE("snippets are made only when asked for") {
    const Pack pack = sample();
    Searcher searcher(pack);
    CHECK(searcher.search({.text = "team", .language = "en"}).hits.at(0).snippet.marks.size() > 0);
    CHECK(searcher.search({.text = "team", .language = "en", .snippets = Snippets::left_out})
              .hits.at(0)
              .snippet.text.empty());
}

TEST_CASE("a synonym of several words is found and marked as these words together, none of them alone") {
    document::ContentSet content = content_of({page("en", "together", "Prompts", "An account of user account control."),
                                               page("en", "apart", "Others", "Control which user has an account.")});
    document::Term term{"uac", {}, {}};
    term.words["en"] = {"User Account Control", {"UAC"}, {}, ""};
    content.terms.push_back(term);
    const Pack pack = Pack::compile(content);
    const Results results = Searcher(pack).search({.text = "uac", .language = "en"});
    CHECK(found(results) == std::vector<std::string>{"together"});
    CHECK(results.hits.at(0).snippet.marks ==
          std::vector<std::pair<std::size_t, std::size_t>>{{14, 4}, {19, 7}, {27, 7}});
}

TEST_CASE("no more hits come than were asked for") {
    const Pack pack = sample();
    Searcher searcher(pack);
    CHECK(searcher.search({.text = "a program team users", .language = "en", .limit = 2}).hits.size() == 2);
    CHECK(searcher.search({.text = "team", .language = "en", .limit = 0}).hits.empty());
}

TEST_CASE("an empty query has no hits") {
    for (const char* text : {"", " ", "...", "\"", "-", "title:"})
        CHECK(ask(sample(), std::string(text) == "title:" ? "::" : text).hits.empty());
}

TEST_CASE("a language that the pack does not have is no error") { CHECK_NOTHROW(ask(sample(), "users", "xx")); }

TEST_CASE("a word's ordinary synonyms are found after the word itself") {
    const Pack pack = Pack::compile(content_of({page("en", "remove", "Remove it", "Remove the file."),
                                                page("en", "delete", "Delete it", "Delete the file."),
                                                page("en", "other", "Read it", "Read the file.")}));
    CHECK(found(ask(pack, "delete")) == std::vector<std::string>{"delete", "remove"});
    CHECK(found(ask(pack, "removing")) == std::vector<std::string>{"remove", "delete"});
}

// Whether marks lie one after the other within the text and part no character.
bool are_sound(const Snippet& snippet) {
    std::size_t at = 0;
    const auto inside_character = [&](std::size_t i) {
        return i < snippet.text.size() && (static_cast<unsigned char>(snippet.text[i]) & 0xc0) == 0x80;
    };
    for (const auto& [start, length] : snippet.marks) {
        if (start < at || length == 0 || start + length > snippet.text.size()) return false;
        at = start + length;
        if (inside_character(start) || inside_character(at)) return false;
    }
    return true;
}

TEST_CASE("no input whatever raises an error, and every snippet is sound") {
    const Pack pack = Pack::compile(content_of({
        page("en", "users/add", "Add users", "Invite colleagues by e-mail. Download the user's licence."),
        page("nl", "users/add", "Gebruikers toevoegen",
             "Nodig collega's uit. De licentieserver en de gebruikerslicentie."),
        page("fr", "users/add", "Ajouter des utilisateurs",
             "Invitez l'e\u0301quipe. L'utilisateur reçoit un courriel."),
        page("da", "users/add", "Tilføj brugere", "Brugerlicens på serveren. Håndtering af nøgler og bruger."),
        page("en", "teams/rename", "Rename a team",
             "The server \xf0\x9f\x98\x80 has a name.\n\n```\nx = \"a\" * -1\n```"),
    }));
    Searcher searcher(pack);
    const std::vector<std::string> fixed{"multi-user",
                                         "l'utilisateur",
                                         "20.04",
                                         "c++",
                                         "AND",
                                         "NEAR(",
                                         "*",
                                         "\"",
                                         "(user",
                                         "-user",
                                         "a,b",
                                         "@x",
                                         "#1",
                                         "title:x",
                                         "^user",
                                         "a + b",
                                         "NOT",
                                         "user*",
                                         std::string("a\0b", 3),
                                         "\xff\xfe",
                                         "\"a\"\"b",
                                         "{a} : b",
                                         "group:\"x"};
    const auto ask_all = [&](const std::string& text, const std::string& language, Completion completion) {
        for (const Hit& hit : searcher.search({.text = text, .language = language, .completion = completion}).hits)
            if (!are_sound(hit.snippet)) return false;
        return true;
    };
    for (const std::string& text : fixed)
        for (const Completion completion : {Completion::whole_words, Completion::as_typed})
            CHECK(ask_all(text, "en", completion));

    const int rounds = std::getenv("SIGNPOST_TEST_FULL") ? 1'000'000 : 5'000;
    const std::vector<std::string> pieces{"\"",       "-",           "title:",
                                          "group:",   "lang:",       "lang:da ",
                                          "user",     "add",         " ",
                                          "(",        ")",           "*",
                                          "AND",      "NOT",         "NEAR",
                                          "{",        "}",           "^",
                                          "+",        ":",           "é",
                                          "😀",        "\xff",        "licens",
                                          "licentie", "gebruikers",  std::string(1, '\0'),
                                          "download", "handtering",  "'",
                                          "~",        "e\u0301",     "brugere",
                                          "server",   "l'",          "utilisateur",
                                          "users/",   "Colleagues ", "ø",
                                          "aa"};
    const std::vector<std::string> languages{"en", "nl", "fr", "da"};
    std::mt19937 random(1);
    for (int i = 0; i < rounds; ++i) {
        std::string text;
        const std::size_t length = random() % 12;
        for (std::size_t j = 0; j < length; ++j)
            text += random() % 3 ? pieces[random() % pieces.size()] : std::string(1, static_cast<char>(random()));
        INFO(text);
        REQUIRE(ask_all(text, languages[random() % 4], i % 2 ? Completion::as_typed : Completion::whole_words));
    }
}
