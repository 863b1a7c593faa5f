// The page of all checks, and the PC that is elsewhere: by mouse and keyboard, in each language.
#include <wx/clipbrd.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/core/checks/check_words.h"
#include "app/core/checks/checks_page.h"
#include "app/gui/cards/card.h"
#include "app/gui/page_view.h"
#include "app/gui/report_dialog.h"
#include "app/gui/wx_text.h"
#include "tests/gui/driver.h"
#include "tests/support/temporary_folder.h"

using namespace signpost;
using test::Driver;

namespace {

const char* const languages[] = {"nl", "fr", "da", "en"};

template <typename Control>
std::vector<Control*> within(wxWindow& window) {
    std::vector<Control*> out;
    for (wxWindow* child : window.GetChildren())
        if (auto* found = dynamic_cast<Control*>(child); found && found->IsShown()) out.push_back(found);
    return out;
}

gui::Card& card(const std::string& check) { return dynamic_cast<gui::Card&>(Driver::get().named("check:" + check)); }

// The words of a card as they are shown, lines joined.
std::string words_of(wxWindow& window) {
    wxString out;
    for (wxWindow* child : window.GetChildren()) out += child->GetLabel() + " ";
    out.Replace("\n", " ");
    return gui::utf8(out);
}

wxWindow* part(wxWindow& window, const std::string& name) {
    for (wxWindow* child : window.GetChildren())
        if (child->GetName() == gui::wx(name)) return child;
    return nullptr;
}

void click_part(const std::string& check, const std::string& name) {
    Driver::get().show_card(card(check));
    wxWindow* button = part(card(check), name);
    REQUIRE(button);
    Driver::get().click_middle(*button);
    Driver::get().settle(300);
}

void open_checks(const std::string& language) {
    Driver& driver = Driver::get();
    driver.reset(language);
    driver.reader().open_checks();
    driver.settle(400);
}

}  // namespace

TEST_CASE("all checks run from their page, and their views have a result", "[gui][checks]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    INFO(language);
    Driver& driver = Driver::get();
    driver.reset(language);
    for (const checks::Check& check : checks::all_checks())
        if (asks_first(check)) driver.reader().checks().allow(check.id);
    driver.press(WXK_F9);
    REQUIRE(driver.until([&] { return driver.reader().page() == core::checks_page_id; }));
    driver.picture(language + "-checks-1-page");

    click_part("view.ready", "run");
    REQUIRE(driver.until([&] {
        return driver.reader().checks().state("signin.handler").result.has_value() &&
               !driver.reader().checks().round("view.ready").running();
    }));
    driver.settle(300);
    driver.picture(language + "-checks-2-ready");

    click_part("all", "run");
    REQUIRE(driver.until(
        [&] {
            return driver.reader().checks().round("all").total > 0 && !driver.reader().checks().round("all").running();
        },
        60));
    driver.settle(400);
    for (const checks::Check& check : checks::all_checks()) {
        INFO(check.id);
        const auto& result = driver.reader().checks().state(std::string(check.id)).result;
        REQUIRE(result);
        const std::string state = core::state_name(result->state, driver.reader().words());
        CHECK(driver.until([&] { return words_of(card(std::string(check.id))).find(state) != std::string::npos; }));
    }
    driver.picture(language + "-checks-3-all");
}

TEST_CASE("where the PC is elsewhere, an answer leads on and is no result", "[gui][checks]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    INFO(language);
    Driver& driver = Driver::get();
    open_checks(language);
    const auto before = driver.reader().checks().state("lic.service").result;
    click_part("lic.service", "elsewhere");
    const core::Translator& words = driver.reader().words();
    CHECK(words_of(card("lic.service")).find(core::check_question("lic.service", words).substr(0, 20)) !=
          std::string::npos);
    const auto answers = core::caller_answers({checks::find_check("lic.service"), {}});
    REQUIRE(within<wxRadioButton>(card("lic.service")).size() == answers.size());
    for (const wxRadioButton* each : within<wxRadioButton>(card("lic.service"))) CHECK_FALSE(each->GetValue());

    driver.click_middle(*within<wxRadioButton>(card("lic.service"))[2]);
    REQUIRE(driver.until([&] { return driver.reader().caller().answered("lic.service") == 2; }));
    driver.settle(300);
    CHECK(within<wxRadioButton>(card("lic.service"))[2]->GetValue());
    CHECK(driver.reader().checks().state("lic.service").result.has_value() == before.has_value());
    driver.picture(language + "-checks-4-elsewhere");
    click_part("lic.service", "next");
    CHECK(driver.reader().page() == answers[2].page);
    driver.reader().back();
    driver.settle(300);
    click_part("lic.service", "this-pc");
    CHECK_FALSE(driver.reader().caller().asks("lic.service"));
}

TEST_CASE("a caller's answer can be given by keyboard alone", "[gui][checks][keyboard]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.reader().open("troubleshooting/licensing-service");
    driver.settle(400);
    driver.reader().caller().ask("lic.service");
    driver.settle(300);
    wxWindow& service = driver.named("check:lic.service");
    REQUIRE(driver.until([&] {
        driver.press(WXK_TAB);
        return service.IsDescendant(wxWindow::FindFocus());
    }));
    driver.press(WXK_TAB);
    driver.press(WXK_SPACE);
    CHECK(driver.until([&] { return driver.reader().caller().answered("lic.service") == 1; }));
    driver.settle(200);
    CHECK(wxWindow::FindFocus() == within<wxRadioButton>(service)[1]);
    driver.reader().caller().stop("lic.service");
}

TEST_CASE("saved facts are judged under a bar that says so, and left again", "[gui][checks]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    INFO(language);
    Driver& driver = Driver::get();
    driver.reset(language);
    const test::TemporaryFolder folder;
    checks::FactsFile file;
    file.taken = std::chrono::system_clock::from_time_t(1'795'000'000);
    checks::Facts uac("windows");
    uac.set("lua", checks::Reading<std::int64_t>::of(0));
    file.checks["os.uac"] = uac;
    folder.write("facts.json", checks::save_facts(file));
    wxWindow& bar = driver.named("facts");
    REQUIRE_FALSE(bar.IsShown());

    driver.reader().open_facts(folder.path() / "facts.json");
    driver.settle(400);
    CHECK(bar.IsShownOnScreen());
    CHECK(driver.reader().page() == core::checks_page_id);
    driver.show_card(card("os.uac"));
    CHECK(words_of(card("os.uac")).find(core::state_name(checks::State::attention, driver.reader().words())) !=
          std::string::npos);
    CHECK_FALSE(part(card("os.uac"), "run"));
    driver.picture(language + "-checks-5-facts");

    driver.click_middle(driver.named("leave-facts"));
    CHECK(driver.until([&] { return !bar.IsShown(); }));
    CHECK(driver.until([] { return part(card("os.uac"), "run"); }));
}

TEST_CASE("the report is shown whole before it is saved or copied", "[gui][checks]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    INFO(language);
    Driver& driver = Driver::get();
    open_checks(language);
    click_part("os.version", "run");
    REQUIRE(driver.until([&] { return driver.reader().checks().state("os.version").result.has_value(); }));
    const core::Report report = driver.reader().checks().report();
    gui::ReportDialog dialog(&driver.frame(), report, driver.reader().words());
    dialog.Show();
    driver.settle(400);
    const auto preview = [&] {
        return gui::utf8(static_cast<wxTextCtrl*>(dialog.FindWindow("report-preview"))->GetValue());
    };
    CHECK(preview() == core::write_report(report, core::ReportFormat::markdown, driver.reader().words()));
    driver.picture(language + "-checks-6-report");
    dialog.FindWindow("report-format")->SetFocus();
    driver.press(WXK_DOWN);
    driver.press(WXK_END);
    driver.press(WXK_RETURN);
    REQUIRE(driver.until(
        [&] { return preview() == core::write_report(report, core::ReportFormat::json, driver.reader().words()); }));
    wxCommandEvent press(wxEVT_BUTTON, wxID_COPY);
    dialog.FindWindow(wxID_COPY)->ProcessWindowEvent(press);
    const wxClipboardLocker lock;
    wxTextDataObject text;
    REQUIRE(wxTheClipboard->GetData(text));
    CHECK(gui::utf8(text.GetText()) == preview());
}

TEST_CASE("cards fit a narrow window at twice the size", "[gui][checks]") {
    Driver& driver = Driver::get();
    driver.reset("fr");
    driver.reader().open_checks();
    for (const checks::Check& check : checks::all_checks()) driver.reader().caller().ask(std::string(check.id));
    driver.frame().page_view().set_zoom(200);
    driver.frame().SetSize(0, 0, 460, 860);
    driver.settle(600);
    for (const checks::Check& check : checks::all_checks()) {
        INFO(check.id);
        gui::Card& each = card(std::string(check.id));
        for (const wxWindow* child : each.GetChildren()) {
            INFO(gui::utf8(child->GetLabel()));
            CHECK((!child->IsShown() || child->GetRect().GetRight() < each.GetSize().x));
        }
    }
    driver.picture("checks-narrow-200");
    driver.frame().page_view().set_zoom(100);
    for (const checks::Check& check : checks::all_checks()) driver.reader().caller().stop(std::string(check.id));
}

TEST_CASE("a card says what will be read, and whom it contacts, before it runs", "[gui][checks]") {
    const std::string language = GENERATE(from_range(std::begin(languages), std::end(languages)));
    INFO(language);
    Driver& driver = Driver::get();
    open_checks(language);
    const core::Translator& words = driver.reader().words();
    for (const checks::Check& check : checks::all_checks()) {
        if (driver.reader().checks().state(std::string(check.id)).result) continue;  // of an earlier test
        INFO(check.id);
        const std::string shown = words_of(card(std::string(check.id)));
        for (const checks::Message& message : check.reads)
            CHECK(shown.find(core::sentence(message, words)) != std::string::npos);
        CHECK(shown.find(core::check_promise(check, driver.reader().checks().data(), words)) != std::string::npos);
    }
}

TEST_CASE("a card's link to the next page says what to do there", "[gui][checks]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.reader().open("help/checks");
    driver.settle(300);
    driver.reader().open_checks();
    driver.settle(300);
    click_part("adsk.products", "run");
    REQUIRE(driver.until_checked("adsk.products"));
    driver.settle(300);
    const auto& result = driver.reader().checks().state("adsk.products").result;
    REQUIRE(result->next);
    wxWindow* next = part(card("adsk.products"), "next");
    REQUIRE(next);
    CHECK(gui::utf8(next->GetLabel()) == core::sentence(result->next->text, driver.reader().words()) + " →");
}
