// The language of the interface and of the pages.
#include <catch2/catch.hpp>

#include "tests/core/reading.h"

using namespace signpost;
using namespace signpost::core;
using tests::Reading;

TEST_CASE("a term is explained in the language of the page, which may be another than the reader's", "[reader]") {
    Reading r("da");
    r.reader->open("users/add");
    REQUIRE(r.view.page().document.language == "en");
    r.follow("term:cat");
    CHECK(r.view.terms == std::vector<std::string>{"It runs."});
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
