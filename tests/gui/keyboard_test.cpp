// The reader's way by keyboard alone.
#include <catch2/catch.hpp>

#include "app/core/page_words.h"
#include "app/gui/page_view.h"
#include "app/gui/results_list.h"
#include "tests/gui/driver.h"

using namespace signpost;
using test::Driver;

namespace {

bool has_focus(const wxWindow& window) {
    for (const wxWindow* at = wxWindow::FindFocus(); at; at = at->GetParent())
        if (at == &window) return true;
    return false;
}

// Tab, as often as it takes to reach the control with this name or one within it.
void tab_to(const std::string& name) {
    Driver& driver = Driver::get();
    for (int i = 0; i < 60 && !has_focus(driver.named(name)); ++i) driver.press(WXK_TAB);
    INFO(name);
    REQUIRE(has_focus(driver.named(name)));
}

void run_check(const std::string& check) {
    Driver& driver = Driver::get();
    tab_to("check:" + check);
    driver.press(WXK_SPACE);
    REQUIRE(driver.until_checked(check));
    driver.settle(300);
}

}  // namespace

TEST_CASE("search, two checks, the next page, another language and back, by keyboard", "[gui][keyboard]") {
    const std::string language = GENERATE(as<std::string>(), "nl", "fr", "da", "en");
    const std::string other = language == "en" ? "nl" : "en";
    INFO(language);
    Driver& driver = Driver::get();
    driver.reset(language);

    driver.press('K', wxMOD_CONTROL);
    driver.type("uac");
    REQUIRE(driver.until([&] { return !driver.frame().results().hits().empty(); }));
    driver.press(WXK_RETURN);
    REQUIRE(driver.until([&] { return driver.reader().page() == "troubleshooting/uac-windows-8-and-later"; }));
    run_check("os.uac");
    driver.picture(language + "-keyboard-uac");

    driver.reader().open("transition/suites");
    driver.settle(300);
    run_check("adsk.products");
    tab_to("next");
    driver.press(WXK_RETURN);
    REQUIRE(driver.until([&] { return driver.reader().page() == "transition/inventory"; }));

    driver.choose_language(core::language_name(other));
    REQUIRE(driver.until([&] { return driver.reader().language() == other; }));
    CHECK(driver.reader().page() == "transition/inventory");
    driver.picture(language + "-keyboard-inventory");
    driver.press(WXK_LEFT, wxMOD_ALT);
    CHECK(driver.until([&] { return driver.reader().page() == "transition/suites"; }));
}

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
