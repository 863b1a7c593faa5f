// Running checks, consent, all checks together, saved facts.
#include <catch2/catch.hpp>

#include "tests/core/reading.h"

using namespace signpost;
using namespace signpost::core;
using tests::Reading;

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

TEST_CASE("changed content also changes what the checks know", "[reader]") {
    Reading r;
    CHECK(r.reader->checks().data().sign_in_hosts.empty());
    r.content.write("products.yaml", "as-of: 2026-11-22\nsign-in-hosts: [sign-in.example]\n");
    r.reader->replace_library(Library::open(r.content.path()));
    CHECK(r.reader->checks().data().sign_in_hosts == std::vector<std::string>{"sign-in.example"});
    r.follow("check:os.uac");
    CHECK(r.queue.run_until([&] { return r.reader->checks().state("os.uac").result.has_value(); }));
}
