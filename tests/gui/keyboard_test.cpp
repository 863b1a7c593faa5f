// The reader's way by keyboard alone.
#include <wx/srchctrl.h>

#include <catch2/catch.hpp>

#include "app/core/pages/page_words.h"
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

TEST_CASE("Enter opens an answer to what stands in the box, never to an earlier question", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.press('K', wxMOD_CONTROL);
    driver.type("uac");
    REQUIRE(driver.until([&] { return driver.frame().results().answers() == "uac"; }));
    SECTION("an empty box opens nothing") {
        driver.press(WXK_ESCAPE);
        driver.press('K', wxMOD_CONTROL);
        driver.press(WXK_RETURN);
        driver.settle(400);
        CHECK(driver.reader().page().empty());
    }
    SECTION("a question that is not answered yet is waited for") {
        wxWindow& box = driver.named("search");
        dynamic_cast<wxSearchCtrl&>(box).SetValue("decommission licence server");
        wxKeyEvent enter(wxEVT_CHAR_HOOK);
        enter.m_keyCode = WXK_RETURN;
        box.ProcessWindowEvent(enter);  // before any event could bring the answer
        CHECK(driver.reader().page().empty());
        REQUIRE(driver.until([&] { return !driver.reader().page().empty(); }));
        CHECK(driver.frame().results().answers() == "decommission licence server");
        CHECK(driver.reader().page() == driver.frame().results().hits().front().page);
    }
}

TEST_CASE("Tab goes on from a card that a click gave the focus", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.reader().open_checks();
    driver.settle(300);
    wxWindow& card = driver.named("check:os.uac");
    driver.show_card(card);
    for (wxWindow* child : card.GetChildren())
        if (child->GetName() == "run") child->SetFocus();  // as a click does
    REQUIRE(has_focus(card));
    driver.press(WXK_TAB);
    CHECK(has_focus(card));
    for (int i = 0; i < 5 && has_focus(card); ++i) driver.press(WXK_TAB);
    driver.settle(100);
    CHECK(has_focus(driver.named("check:pc.requirements")));
}

TEST_CASE("F6 goes round the panes, and passes over the side where a narrow window has none", "[gui][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    wxWindow& contents = driver.named("contents");
    driver.press(WXK_F6);
    CHECK(has_focus(driver.named("search")));
    driver.press(WXK_F6);
    CHECK(has_focus(contents));
    driver.press(WXK_F6);
    CHECK(has_focus(driver.frame().page_view()));

    driver.frame().SetSize(0, 0, 500, 700);
    REQUIRE(driver.until([&] { return !contents.IsShownOnScreen(); }));
    driver.press(WXK_F6);
    CHECK(has_focus(driver.named("search")));
    driver.press(WXK_F6);
    CHECK(has_focus(driver.frame().page_view()));
    driver.press(WXK_F6, wxMOD_SHIFT);
    CHECK(has_focus(driver.named("search")));
}
