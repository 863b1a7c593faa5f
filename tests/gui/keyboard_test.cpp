// The reader's way by keyboard alone.
#include <catch2/catch.hpp>

#include "app/gui/page_view.h"
#include "app/gui/results_list.h"
#include "tests/gui/driver.h"

using namespace signpost;
using test::Driver;

TEST_CASE("everything can be done without a mouse", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("en");

    driver.press('K', wxMOD_CONTROL);
    driver.type("uac");
    REQUIRE(driver.until([&] { return !driver.frame().results().hits().empty(); }));
    const std::string first = driver.frame().results().hits().front().page;
    driver.press(WXK_RETURN);
    REQUIRE(driver.until([&] { return driver.reader().page() == first; }));

    driver.press(WXK_TAB);
    CHECK(wxWindow::FindFocus() != nullptr);
    driver.picture("keyboard-first-target");

    driver.press(WXK_LEFT, wxMOD_ALT);
    CHECK(driver.until([&] { return driver.reader().page().empty(); }));
    driver.press(WXK_RIGHT, wxMOD_ALT);
    CHECK(driver.until([&] { return driver.reader().page() == first; }));
    driver.press(WXK_HOME, wxMOD_ALT);
    CHECK(driver.until([&] { return driver.reader().page().empty(); }));
}

TEST_CASE("Tab reaches a link and Enter follows it", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    REQUIRE_FALSE(driver.frame().page_view().targets().empty());
    driver.press(WXK_TAB);
    driver.press(WXK_RETURN);
    CHECK(driver.until([&] { return !driver.reader().page().empty(); }));
}

TEST_CASE("Escape leaves the search and shows the contents again", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("da");
    driver.press('K', wxMOD_CONTROL);
    driver.type("licens");
    REQUIRE(driver.until([&] { return driver.frame().results().IsShownOnScreen(); }));
    driver.press(WXK_ESCAPE);
    CHECK(driver.until([&] { return !driver.frame().results().IsShownOnScreen(); }));
}

TEST_CASE("Ctrl with plus and minus changes the size of the text", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("nl");
    const int before = driver.reader().store().settings.zoom;
    driver.press(WXK_NUMPAD_ADD, wxMOD_CONTROL);
    CHECK(driver.until([&] { return driver.reader().store().settings.zoom == before + 10; }));
    driver.press('0', wxMOD_CONTROL);
    CHECK(driver.until([&] { return driver.reader().store().settings.zoom == 100; }));
}
