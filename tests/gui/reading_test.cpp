// The reader's way by mouse: start, search, open, run a check, switch language, back; in each language.
#include <wx/display.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "app/core/pages/page_words.h"
#include "app/gui/page_view.h"
#include "app/gui/results_list.h"
#include "app/gui/window_place.h"
#include "app/gui/wx_text.h"
#include "tests/gui/driver.h"

using namespace signpost;
using test::Driver;

namespace {

const std::string uac_page = "troubleshooting/uac-windows-8-and-later";
const char* const languages[] = {"nl", "fr", "da", "en"};

std::string title(const std::string& page, const std::string& language) {
    return Driver::get().reader().library().info(page, language)->title;
}

// The words of the page without the spaces that lines begin and end with.
bool shows(const std::string& words) { return Driver::get().page_words().find(words) != std::string::npos; }

void search_for(const std::string& text) {
    Driver& driver = Driver::get();
    wxWindow& box = driver.named("search");
    driver.click(box, wxPoint(box.GetSize().x / 2, box.GetSize().y / 2));
    driver.type(text);
    REQUIRE(driver.until(
        [&] { return !driver.frame().results().hits().empty() && driver.frame().results().IsShownOnScreen(); }));
}

void click_hit(const std::string& page) {
    Driver& driver = Driver::get();
    gui::ResultsList& results = driver.frame().results();
    for (std::size_t i = 0; i < results.hits().size(); ++i) {
        if (results.hits()[i].page != page) continue;
        results.ScrollToRow(i);
        driver.settle();
        const wxRect row = results.GetItemRect(i);
        driver.click(results, {row.x + 40, row.y + 20});
        return;
    }
    FAIL("not found: " + page);
}

// Brings a check card into view, presses its button with the mouse, and waits for the result.
void run_card(const std::string& check) {
    Driver& driver = Driver::get();
    wxWindow& card = driver.named("check:" + check);
    driver.show_card(card);
    const auto& children = card.GetChildren();
    const auto button = std::find_if(children.begin(), children.end(), [](wxWindow* w) { return w->AcceptsFocus(); });
    REQUIRE(button != children.end());
    driver.click_middle(**button);
    REQUIRE(driver.until_checked(check));
    driver.settle(300);
}

}  // namespace

TEST_CASE("a check's result leads to the next page, and the language can be switched there", "[gui]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    const std::string other = language == "da" ? "en" : "da";
    Driver& driver = Driver::get();
    INFO(language);
    driver.reset(language);
    driver.reader().open("transition/suites");
    driver.settle(300);
    run_card("adsk.products");
    CHECK(driver.reader().checks().state("adsk.products").result->state == checks::State::ok);
    driver.picture(language + "-7-products");

    driver.click_middle(driver.named("next"));
    REQUIRE(driver.until([&] { return driver.reader().page() == "transition/inventory"; }));
    driver.choose_language(core::language_name(other));
    REQUIRE(driver.until([&] { return driver.reader().language() == other; }));
    CHECK(driver.reader().page() == "transition/inventory");
    // The result is kept while the program runs, and shown wherever the same check stands.
    driver.frame().page_view().scroll_to("look-at-one-pc");
    driver.picture(language + "-8-inventory");
    driver.click_middle(driver.named("back"));
    CHECK(driver.until([&] { return driver.reader().page() == "transition/suites"; }));
}

TEST_CASE("the reader searches, opens, checks, switches language and goes back", "[gui]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    const std::string other = language == "nl" ? "fr" : "nl";
    Driver& driver = Driver::get();
    driver.reset(language);
    INFO(language);
    driver.picture(language + "-1-home");

    search_for("uac");
    CHECK(driver.frame().results().hits().front().language == language);
    driver.picture(language + "-2-search");
    click_hit(uac_page);
    REQUIRE(driver.until([&] { return driver.reader().page() == uac_page; }));
    CHECK(shows(title(uac_page, language).substr(0, 12)));
    driver.picture(language + "-3-page");

    run_card("os.uac");
    CHECK(driver.reader().checks().state("os.uac").result->state == checks::State::not_applicable);  // Linux has no UAC
    driver.settle(300);
    driver.picture(language + "-4-check");

    const std::string anchor = driver.frame().visible_anchor();
    driver.choose_language(core::language_name(other));
    REQUIRE(driver.until([&] { return driver.reader().language() == other; }));
    CHECK(driver.reader().page() == uac_page);
    CHECK(driver.frame().visible_anchor() == anchor);
    CHECK(driver.frame().GetTitle().StartsWith(gui::wx(title(uac_page, other))));
    driver.picture(language + "-5-switched");

    wxWindow& back = driver.named("back");
    driver.click(back, wxPoint(back.GetSize().x / 2, back.GetSize().y / 2));
    CHECK(driver.until([&] { return driver.reader().page().empty(); }));
    driver.picture(language + "-6-back");
}

TEST_CASE("a ticked step stays ticked in another language and after leaving", "[gui]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.reader().open("users/add-users");
    driver.settle(300);
    REQUIRE_FALSE(driver.reader().ticked(0));
    REQUIRE(driver.click_target("Step 1 done"));
    CHECK(driver.reader().ticked(0));
    driver.reader().set_language("da");
    driver.reader().home();
    driver.reader().open("users/add-users");
    driver.settle(300);
    CHECK(driver.reader().ticked(0));
    driver.picture("ticked");
    driver.reader().tick(0);
}

TEST_CASE("a link within the text opens its page", "[gui]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    const std::string name = title("users/add-users", "en");
    REQUIRE(driver.click_target(name));
    CHECK(driver.until([&] { return driver.reader().page() == "users/add-users"; }));
}

TEST_CASE("nothing found is said in words", "[gui]") {
    Driver& driver = Driver::get();
    driver.reset("fr");
    wxWindow& box = driver.named("search");
    driver.click(box, wxPoint(box.GetSize().x / 2, box.GetSize().y / 2));
    driver.type("qqqqwwwwzzzz");
    REQUIRE(driver.until(
        [&] { return driver.frame().results().GetItemCount() == 1 && driver.frame().results().hits().empty(); }));
    CHECK(driver.frame().results().row_name(0).Contains("qqqqwwwwzzzz"));
    driver.picture("nothing-found");
}

TEST_CASE("a page fits narrow and wide windows", "[gui]") {
    Driver& driver = Driver::get();
    driver.reset("nl");
    driver.reader().open("licence-type/admin-tool");
    for (const int width : {440, 800, 1280}) {
        driver.frame().SetSize(0, 0, width, 860);
        driver.settle(400);
        CHECK(driver.frame().page_view().GetVirtualSize().x <= driver.frame().page_view().GetClientSize().x);
        driver.picture("width-" + std::to_string(width));
    }
}

TEST_CASE("a window that was left where no display is now comes back whole", "[gui]") {
    const wxRect room = wxDisplay(0U).GetClientArea();
    for (const core::ScreenPoint at :
         {core::ScreenPoint{room.width - 50, room.height - 50}, core::ScreenPoint{-300, -200}}) {
        core::WindowPlace place;
        place.at = at;
        place.width = room.width - 200;
        place.height = room.height - 100;
        CHECK(room.Contains(gui::on_a_display(place)));
        place.width = 20'000;
        CHECK(room.Contains(gui::on_a_display(place)));
    }
    core::WindowPlace far;
    far.at = {100'000, 100'000};
    CHECK(gui::on_a_display(far).GetPosition() == wxDefaultPosition);
}

TEST_CASE("an exception that nobody caught is told, and the program goes on", "[gui]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.failures.clear();
    wxTheApp->CallAfter([] { throw std::runtime_error("a sudden end"); });
    wxTheApp->CallAfter([] { throw search::PackError(search::PackError::Reason::damaged, "a page"); });
    REQUIRE(driver.until([&] { return driver.failures.size() == 2; }));
    CHECK(driver.failures[0].find("a sudden end") != std::string::npos);
    CHECK(driver.failures[1].find("damaged") != std::string::npos);
}
