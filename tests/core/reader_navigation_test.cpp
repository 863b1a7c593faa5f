// Where the reader is: pages, links, back and forward, the place of the last time.
#include <catch2/catch.hpp>

#include "tests/core/reading.h"

using namespace signpost;
using namespace signpost::core;
using tests::Reading;

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

TEST_CASE("who asks again for the place shown goes there, however far it was scrolled", "[reader]") {
    Reading r;
    r.reader->open("users/remove", "clean-up");
    r.view.scroll = 700;
    r.follow("#clean-up");
    CHECK(r.view.places.back() == Place{"users/remove", "clean-up"});
    CHECK(r.view.places.back().scroll == 0);
    CHECK_FALSE(r.reader->history().can_go_back());
}
