#include <catch2/catch.hpp>

#include "app/core/reader.h"
#include "document/parse.h"
#include "tests/checks/fake_provider.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;
using signpost::test::TemporaryFolder;

namespace {

// Remembers what it was told; what the reader sees is set by the test.
struct RecordingView : ReaderView {
    std::vector<ShownPage> pages;
    std::vector<Place> places;
    std::vector<search::Results> results;
    std::vector<std::string> queries, external, terms, errors, checks;
    int words = 0, hidden = 0, scroll = 0, questions = 0, sources = 0;
    bool consent = false;
    std::string anchor;

    void show_page(const ShownPage& page, const Place& place) override {
        pages.push_back(page);
        places.push_back(place);
    }
    void show_words() override { ++words; }
    void show_results(const search::Query& query, const search::Results& found) override {
        queries.push_back(query.text);
        results.push_back(found);
    }
    void hide_results() override { ++hidden; }
    void show_check(const std::string& key) override { checks.push_back(key); }
    void show_source() override { ++sources; }
    bool ask_consent(const checks::Check&) override {
        ++questions;
        return consent;
    }
    void show_external(const std::string& address) override { external.push_back(address); }
    void show_term(const document::TermWords& term) override { terms.push_back(term.definition); }
    void show_error(const std::string& message) override { errors.push_back(message); }
    int scroll_position() const override { return scroll; }
    std::string visible_anchor() const override { return anchor; }

    [[nodiscard]] const ShownPage& page() const { return pages.back(); }
    [[nodiscard]] std::string title() const { return pages.back().document.meta.title; }
};

// A reader of the small content, with a window that only remembers.
struct Reading {
    explicit Reading(const std::string& language = "en", const std::string& last_page = {}) : words(language) {
        tests::write_small_content(content);
        store.settings.last_page = last_page;
        make();
    }
    void make() {
        reader = std::make_unique<Reader>(Library::open(content.path()), words, store,
                                          std::make_shared<checks::FakeProvider>(), queue.door());
        reader->attach(view);
    }
    void follow(const std::string& address) { reader->follow(document::parse_link(address, reader->page())); }
    [[nodiscard]] bool search(const std::string& text) {
        const std::size_t before = view.results.size();
        reader->search(text);
        return queue.run_until([&] { return view.results.size() > before; });
    }

    TemporaryFolder content, data;
    tests::PlainTranslator words;
    Store store{data.path()};
    tests::PostQueue queue;
    RecordingView view;
    std::unique_ptr<Reader> reader;
};

}  // namespace

TEST_CASE("the first start shows the home page", "[reader]") {
    Reading r;
    r.reader->start();
    CHECK(r.view.title() == "How can we help?");
    CHECK_FALSE(r.view.page().real);
    CHECK(r.reader->page().empty());
}

TEST_CASE("a later start shows the page of the last time, at its section", "[reader]") {
    Reading r("en", "users/add#invite");
    r.reader->start();
    CHECK(r.view.title() == "Add users");
    CHECK(r.view.places.back() == Place{"users/add", "invite"});
    CHECK_FALSE(r.reader->history().can_go_back());
}

TEST_CASE("a last page that is gone leads home", "[reader]") {
    const std::string gone = GENERATE("users/gone", "users/gone#x", "../../etc/passwd", "#", "<script>");
    Reading r("en", gone);
    r.reader->start();
    CHECK(r.view.title() == "How can we help?");
}

TEST_CASE("a page opens with its group and its facts", "[reader]") {
    Reading r;
    r.reader->open("users/add", "invite");
    CHECK(r.view.page().real);
    CHECK(r.view.page().breadcrumb == "Users");
    CHECK(r.view.page().facts == std::vector<std::string>{"1 minute", "administrators", "checked on 22 November 2026"});
    CHECK(r.view.page().notices.empty());
    CHECK(r.store.settings.last_page == "users/add#invite");
}

TEST_CASE("back and forward return to where the reader was, scrolled as it was", "[reader]") {
    Reading r;
    r.reader->start();
    r.reader->open("users/add");
    r.view.scroll = 300;
    r.reader->open("users/remove");
    r.view.scroll = 50;
    r.reader->back();
    CHECK(r.view.title() == "Add users");
    CHECK(r.view.places.back().scroll == 300);
    r.view.scroll = 310;
    r.reader->forward();
    CHECK(r.view.title() == "Remove users");
    CHECK(r.view.places.back().scroll == 50);
    r.reader->back();
    CHECK(r.view.places.back().scroll == 310);
    r.reader->back();
    CHECK(r.view.title() == "How can we help?");
}

TEST_CASE("back at the first place and forward at the last do nothing", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->back();
    r.reader->forward();
    CHECK(r.view.pages.size() == 1);
}

TEST_CASE("a link opens its page at its section", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.follow("remove.md#clean-up");
    CHECK(r.view.title() == "Remove users");
    CHECK(r.view.places.back() == Place{"users/remove", "clean-up"});
    r.follow("#clean-up");
    CHECK(r.reader->page() == "users/remove");
}

TEST_CASE("an unknown page says so and can be left again", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->open("users/none");
    CHECK_FALSE(r.view.page().real);
    CHECK(document::plain_text(r.view.page().document.blocks.at(0)).find("users/none") != std::string::npos);
    CHECK(r.store.settings.last_page == "users/add");
    r.reader->back();
    CHECK(r.view.title() == "Add users");
}

TEST_CASE("a hostile link does nothing", "[reader]") {
    const std::string address =
        GENERATE("javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "ms-msdt:/id", "data:text/html,x",
                 "check:no.such", "check:os.uac?want=everything", "check:../../bin/sh", "assistant:no.such",
                 "term:no.such", "signpost:nl/a");
    INFO(address);
    Reading r;
    r.reader->open("users/add");
    r.follow(address);
    CHECK(r.view.pages.size() == 1);
    CHECK(r.view.external.empty());
    CHECK(r.view.checks.empty());
    CHECK(r.view.terms.empty());
    CHECK(r.view.errors.empty());
}

TEST_CASE("an external link is shown, and the page stays", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.follow("https://example.com/a?b=1");
    CHECK(r.view.external == std::vector<std::string>{"https://example.com/a?b=1"});
    CHECK(r.view.pages.size() == 1);
}

TEST_CASE("a term shows its definition", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.follow("term:cat");
    CHECK(r.view.terms == std::vector<std::string>{"It runs."});
}

TEST_CASE("a term is explained in the language of the page, which may be another than the reader's", "[reader]") {
    Reading r("da");
    r.reader->open("users/add");
    REQUIRE(r.view.page().document.language == "en");
    r.follow("term:cat");
    CHECK(r.view.terms == std::vector<std::string>{"It runs."});
}

TEST_CASE("a check link runs the check and leaves the page as it was", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.follow("check:os.uac");
    CHECK(r.view.checks == std::vector<std::string>{"os.uac"});
    REQUIRE(r.queue.run_until([&] { return !r.reader->checks().state("os.uac").running; }));
    CHECK(r.view.checks.size() == 2);
    CHECK(r.reader->checks().state("os.uac").result);
    CHECK(r.view.pages.size() == 1);
}

TEST_CASE("another language shows the same page at the same section", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.view.anchor = "check";
    r.reader->set_language("nl");
    CHECK(r.view.title() == "Gebruikers toevoegen");
    CHECK(r.view.places.back() == Place{"users/add", "check"});
    CHECK(r.view.words == 1);
    CHECK(r.words.language() == "nl");
    CHECK(r.store.settings.language == "nl");
    CHECK(r.view.page().breadcrumb == "Gebruikers");
    CHECK_FALSE(r.reader->history().can_go_back());
}

TEST_CASE("the language one reads already changes nothing", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->set_language("en");
    CHECK(r.view.pages.size() == 1);
    CHECK(r.view.words == 0);
}

TEST_CASE("a page that the language lacks comes in English with a notice", "[reader]") {
    Reading r("nl");
    r.reader->open("users/remove");
    CHECK(r.view.page().document.language == "en");
    REQUIRE(r.view.page().notices.size() == 1);
    CHECK(r.view.page().notices[0].find("English") != std::string::npos);
}

TEST_CASE("an older translation shows what changed since, dated in the reader's language", "[reader]") {
    Reading r("nl");
    r.reader->open("users/add");
    REQUIRE(r.view.page().notices.size() == 1);
    const std::string& notice = r.view.page().notices[0];
    const auto newest = notice.find("7 maart 2026: One step fewer."),
               older = notice.find("6 februari 2026: A new menu.");
    REQUIRE(newest != std::string::npos);
    REQUIRE(older != std::string::npos);
    CHECK(newest < older);
    CHECK(notice.find("First version.") == std::string::npos);
}

TEST_CASE("a ticked step stays ticked in another language, on the next visit and after a restart", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->tick(1);
    CHECK(r.reader->ticked(1));
    CHECK_FALSE(r.reader->ticked(2));
    r.reader->set_language("nl");
    CHECK(r.reader->ticked(1));
    r.reader->open("users/remove");
    CHECK_FALSE(r.reader->ticked(1));
    r.reader->back();
    CHECK(r.reader->ticked(1));

    Store again(r.data.path());
    REQUIRE(again.load() == LoadOutcome::loaded);
    CHECK(again.ticks == Ticks{{"users/add", {1}}});
}

TEST_CASE("a second tick takes the first away", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->tick(1);
    r.reader->tick(1);
    CHECK_FALSE(r.reader->ticked(1));
    CHECK(r.store.ticks.empty());
}

TEST_CASE("a tick that cannot be saved is told", "[reader]") {
    Reading r;
    r.data.write("file", "in the way");
    r.store = Store(r.data.path() / "file" / "below");
    r.reader->open("users/add");
    r.reader->tick(1);
    CHECK(r.view.errors.size() == 1);
    CHECK(r.reader->ticked(1));
}

TEST_CASE("typing finds pages", "[reader]") {
    Reading r;
    r.reader->start();
    REQUIRE(r.search("unusualw"));
    CHECK(r.view.queries.back() == "unusualw");
    REQUIRE_FALSE(r.view.results.back().hits.empty());
    CHECK(r.view.results.back().hits[0].page == "users/remove");
}

TEST_CASE("emptying the search box hides the results, and none come late", "[reader]") {
    Reading r;
    r.reader->start();
    r.reader->search("users");
    REQUIRE(r.queue.wait());  // the answer lies in the post when the box is emptied
    r.reader->search("");
    r.queue.run();
    CHECK(r.view.hidden == 1);
    CHECK(r.view.results.empty());
}

TEST_CASE("an answer that was overtaken is not shown", "[reader]") {
    Reading r;
    r.reader->start();
    r.reader->search("users");
    REQUIRE(r.queue.wait());
    r.reader->search("unusualword");
    REQUIRE(r.queue.run_until([&] { return !r.view.results.empty(); }));
    CHECK(r.view.queries == std::vector<std::string>{"unusualword"});
}

TEST_CASE("another language searches again", "[reader]") {
    Reading r;
    r.reader->start();
    REQUIRE(r.search("users"));
    const std::size_t before = r.view.results.size();
    r.reader->set_language("nl");
    CHECK(r.queue.run_until([&] { return r.view.results.size() > before; }));
}

TEST_CASE("content that changed on the disk is shown where the reader is", "[reader]") {
    Reading r;
    r.reader->open("users/remove");
    r.view.anchor = "clean-up";
    r.content.write("en/users/remove.md",
                    "---\ntitle: Remove people\nrevision: 2\n---\nNewword.\n\n## Clean up\n\nDone.\n");
    r.reader->replace_library(Library::open(r.content.path()));
    CHECK(r.view.title() == "Remove people");
    CHECK(r.view.places.back() == Place{"users/remove", "clean-up"});
    REQUIRE(r.search("newword"));
    CHECK_FALSE(r.view.results.back().hits.empty());
}

TEST_CASE("what was posted and comes after the reader's end does nothing", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->search("users");
    REQUIRE(r.queue.wait());
    r.follow("check:os.uac");
    const std::size_t checks_shown = r.view.checks.size();
    r.reader.reset();
    r.queue.run();
    CHECK(r.view.results.empty());
    CHECK(r.view.checks.size() == checks_shown);
}

TEST_CASE("a check that touches the network asks first, and without consent says that it was not allowed", "[reader]") {
    Reading r;
    r.follow("check:signin.clock");
    const auto done = [&] { return r.reader->checks().state("signin.clock").result.has_value(); };
    REQUIRE(r.queue.run_until(done));
    CHECK(r.view.questions == 1);
    CHECK(r.reader->checks().state("signin.clock").result->reason == checks::Reason::not_allowed);
}

TEST_CASE("consent holds for that check, for this run of the program", "[reader]") {
    Reading r;
    r.view.consent = true;
    for (int run = 1; run <= 2; ++run) {
        const std::size_t told = r.view.checks.size();
        r.follow("check:signin.clock");
        REQUIRE(r.queue.run_until([&] { return r.view.checks.size() >= told + 2; }));
    }
    CHECK(r.view.questions == 1);
    CHECK(r.reader->checks().state("signin.clock").result->reason != checks::Reason::not_allowed);
    r.view.consent = false;
    r.follow("check:signin.network");
    CHECK(r.view.questions == 2);
}

TEST_CASE("a check that only reads this PC asks nothing", "[reader]") {
    Reading r;
    r.follow("check:os.uac");
    CHECK(r.view.questions == 0);
}

TEST_CASE("all checks together ask for each that uses the network, before the first begins", "[reader]") {
    Reading r;
    r.follow("check:view.ready");
    CHECK(r.view.questions == 0);
    const auto done = [&](const char* name) { return !r.reader->checks().round(name).running(); };
    REQUIRE(r.queue.run_until([&] { return done("view.ready"); }));
    r.reader->run_view(*find_check_view("all"), OnRequest::left_out);
    CHECK(r.view.questions == 3);
    CHECK(r.reader->checks().round("all").total == checks::all_checks().size());
    r.reader->run_view(*find_check_view("all"), OnRequest::left_out);
    CHECK(r.view.questions == 3);  // a second press while they run
    REQUIRE(r.queue.run_until([&] { return done("all"); }));
    for (const checks::Check& check : checks::all_checks())
        CHECK(r.reader->checks().state(std::string(check.id)).result.has_value());
}

TEST_CASE("the page of all checks opens by its name, from a link, and is the last page as any other", "[reader]") {
    Reading r;
    r.reader->open_checks();
    CHECK(r.view.title() == "All checks");
    CHECK(r.store.settings.last_page == "checks");
    r.reader->open("users/add");
    r.follow("check:all");
    CHECK(r.view.title() == "All checks");
    CHECK(r.reader->history().can_go_back());
    CHECK_FALSE(r.reader->checks().round("all").running());

    Reading later("en", "checks#os.uac");
    later.reader->start();
    CHECK(later.view.title() == "All checks");
    CHECK(later.view.places.back() == Place{"checks", "os.uac"});
}

TEST_CASE("a question to a caller runs no check and makes no result", "[reader]") {
    Reading r;
    r.reader->caller().ask("os.uac");
    r.reader->caller().answer("os.uac", 0);
    CHECK(r.view.checks == std::vector<std::string>{"os.uac", "os.uac"});
    CHECK_FALSE(r.reader->checks().state("os.uac").running);
    CHECK_FALSE(r.reader->checks().state("os.uac").result);
}

TEST_CASE("saved facts are judged in place of this PC until they are left", "[reader]") {
    Reading r;
    r.follow("check:os.uac");
    REQUIRE(r.queue.run_until([&] { return r.reader->checks().state("os.uac").result.has_value(); }));
    const auto here = r.reader->checks().state("os.uac").result->summary;
    auto saved = r.reader->checks().facts();
    saved.checks["os.uac"].set("lua", checks::Reading<std::int64_t>::of(0));
    r.data.write("facts.json", checks::save_facts(saved));
    r.reader->open_facts(r.data.path() / "facts.json");
    CHECK(r.view.sources == 1);
    CHECK(r.view.title() == "All checks");
    CHECK(r.reader->checks().state("os.uac").result->summary.id == "uac.off_after_restart");
    r.follow("check:signin.clock");
    r.reader->run_view(*find_check_view("all"), OnRequest::taken_in);
    CHECK(r.view.questions == 0);
    r.reader->leave_facts();
    CHECK(r.view.sources == 2);
    CHECK(r.reader->checks().state("os.uac").result->summary == here);
}

TEST_CASE("a file without facts is told of and changes nothing", "[reader]") {
    Reading r;
    r.data.write("facts.json", "{}");
    r.reader->open_facts(r.data.path() / "facts.json");
    CHECK(r.view.errors.size() == 1);
    CHECK(r.view.sources == 0);
    CHECK_FALSE(r.reader->checks().saved_at());
    r.reader->open_facts(r.data.path() / "no-such-file");
    CHECK(r.view.errors.size() == 2);
}

TEST_CASE("who insists on what was typed keeps it through another language and changed content", "[reader]") {
    Reading r;
    const auto answers = [&] { return r.view.results.size(); };
    r.reader->search_literally("ivnite");  // corrected, it would be "invite"
    REQUIRE(r.queue.run_until([&] { return answers() == 1; }));
    REQUIRE(r.view.results.back().suggestion.empty());
    r.reader->set_language("nl");
    REQUIRE(r.queue.run_until([&] { return answers() == 2; }));
    CHECK(r.view.results.back().suggestion.empty());
    r.reader->set_language("en");
    REQUIRE(r.queue.run_until([&] { return answers() == 3; }));
    r.reader->replace_library(Library::open(r.content.path()));
    REQUIRE(r.queue.run_until([&] { return answers() == 4; }));
    CHECK(r.view.results.back().suggestion.empty());
    CHECK(r.view.results.back().hits.empty());
    REQUIRE(r.search("ivnite"));
    CHECK(r.view.results.back().suggestion == "invite");
}

TEST_CASE("changed content also changes what the checks know", "[reader]") {
    Reading r;
    CHECK(r.reader->checks().data().sign_in_hosts.empty());
    r.content.write("products.yaml", "as-of: 2026-11-22\nsign-in-hosts: [sign-in.example]\n");
    r.reader->replace_library(Library::open(r.content.path()));
    CHECK(r.reader->checks().data().sign_in_hosts == std::vector<std::string>{"sign-in.example"});
    r.follow("check:os.uac");
    CHECK(r.queue.run_until([&] { return r.reader->checks().state("os.uac").result.has_value(); }));
}
