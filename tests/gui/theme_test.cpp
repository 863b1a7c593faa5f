// Light, dark, and as the desktop has it.
#include <catch2/catch.hpp>

#include "app/gui/native_theme.h"
#include "app/gui/page_view.h"
#include "tests/gui/driver.h"

using namespace signpost;
using core::Theme;
using gui::NativeLook;
using test::Driver;

TEST_CASE("dark, then as the system, is light on a light desktop", "[gui][theme]") {
    gui::follow_native_theme(Theme::dark);
    CHECK(gui::native_look() == NativeLook::dark);
    gui::follow_native_theme(Theme::system);
    CHECK(gui::native_look() == NativeLook::light);
    CHECK(gui::palette_for(Theme::system).page == gui::palette_for(Theme::light).page);
}

// Run by the test gui.dark, with a desktop that says so.
TEST_CASE("on a dark desktop the window opens dark, and as the system is dark again after light", "[.dark]") {
    Driver& driver = Driver::get();
    REQUIRE(driver.reader().store().settings.theme == Theme::system);
    CHECK(gui::native_look() == NativeLook::dark);
    CHECK(driver.frame().page_view().GetBackgroundColour() == gui::palette_for(Theme::dark).page);
    driver.picture("dark-desktop");
    gui::follow_native_theme(Theme::light);
    CHECK(gui::native_look() == NativeLook::light);
    gui::follow_native_theme(Theme::system);
    CHECK(gui::native_look() == NativeLook::dark);
    CHECK(gui::palette_for(Theme::system).page == gui::palette_for(Theme::dark).page);
}
