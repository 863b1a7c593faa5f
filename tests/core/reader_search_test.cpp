// Searching as one types.
#include <catch2/catch.hpp>

#include "tests/core/reading.h"

using namespace signpost;
using namespace signpost::core;
using tests::Reading;

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
