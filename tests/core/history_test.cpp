#include <catch2/catch.hpp>

#include "app/core/history.h"

using signpost::core::History;
using signpost::core::Place;

TEST_CASE("a new history is nowhere and goes nowhere", "[history]") {
    History history;
    CHECK_FALSE(history.current());
    CHECK_FALSE(history.back());
    CHECK_FALSE(history.forward());
    history.remember_scroll(7);
    CHECK_FALSE(history.current());
}

TEST_CASE("back and forward walk the places in the order of the visits", "[history]") {
    History history;
    for (const char* page : {"a", "b", "c"}) history.visit({page, {}});
    CHECK(history.back()->page == "b");
    CHECK(history.back()->page == "a");
    CHECK_FALSE(history.can_go_back());
    CHECK(history.forward()->page == "b");
    CHECK(history.forward()->page == "c");
    CHECK_FALSE(history.can_go_forward());
    CHECK(history.current()->page == "c");
}

TEST_CASE("a visit after going back forgets what lay forward", "[history]") {
    History history;
    for (const char* page : {"a", "b", "c"}) history.visit({page, {}});
    REQUIRE(history.back());
    history.visit({"d", {}});
    CHECK_FALSE(history.can_go_forward());
    CHECK(history.back()->page == "b");
}

TEST_CASE("visiting the place one is at changes nothing", "[history]") {
    History history;
    history.visit({"a", "top"});
    history.visit({"b", {}});
    REQUIRE(history.back());
    history.visit({"a", "top"});
    CHECK(history.can_go_forward());
    CHECK_FALSE(history.can_go_back());
}

TEST_CASE("another section of the same page is another place", "[history]") {
    History history;
    history.visit({"a", {}});
    history.visit({"a", "steps"});
    CHECK(history.back()->anchor.empty());
}

TEST_CASE("going back returns to where the reader had scrolled", "[history]") {
    History history;
    history.visit({"a", {}});
    history.remember_scroll(420);
    history.visit({"b", {}});
    CHECK(history.current()->scroll == 0);
    CHECK(history.back()->scroll == 420);
}

TEST_CASE("a long history keeps the newest places", "[history]") {
    History history;
    for (int i = 0; i < 1'000; ++i) history.visit({"page-" + std::to_string(i), {}});
    int steps = 0;
    std::string oldest;
    while (const auto place = history.back()) {
        oldest = place->page;
        ++steps;
    }
    CHECK(steps >= 50);
    CHECK(oldest == "page-" + std::to_string(999 - steps));
    CHECK(history.can_go_forward());
}
