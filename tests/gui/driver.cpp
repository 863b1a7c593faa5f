#include "tests/gui/driver.h"

#include <wx/choice.h>
#include <wx/evtloop.h>
#include <wx/stopwatch.h>
#include <wx/utils.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "app/gui/page_view.h"
#include "app/gui/tool_bar.h"
#include "app/gui/wx_text.h"

namespace signpost::test {

Driver& Driver::get() {
    static Driver driver(static_cast<gui::Application&>(*wxTheApp));
    return driver;
}

bool Driver::until(const std::function<bool()>& condition, double seconds) {
    const wxStopWatch watch;
    while (!condition()) {
        if (watch.Time() > seconds * 1000) return false;
        wxTheApp->Yield(true);
        wxTheApp->ProcessIdle();
        wxMilliSleep(5);
    }
    return true;
}

bool Driver::until_checked(const std::string& check) {
    return until([&] {
        const core::CheckState& state = reader().checks().state(check);
        return !state.running && state.result.has_value();
    });
}

void Driver::settle(int milliseconds) {
    const wxStopWatch watch;
    until([&] { return watch.Time() >= milliseconds; });
}

void Driver::reset(const std::string& language) {
    frame().tool_bar().clear_search();
    reader().search({});
    reader().set_language(language);
    reader().home();
    frame().SetSize(0, 0, 1200, 840);
    frame().Raise();
    frame().page_view().SetFocusIgnoringChildren();
    settle(250);
}

void Driver::type(const std::string& text) {
    for (const char c : text) {
        hand_.Char(c);
        settle(25);
    }
}

void Driver::press(int key, int modifiers) {
    hand_.Char(key, modifiers);
    settle();
}

void Driver::click(wxWindow& window, wxPoint at) {
    hand_.MouseMove(window.ClientToScreen(at));
    settle(60);
    hand_.MouseClick();
    settle();
}

wxWindow& Driver::named(const std::string& name) {
    wxWindow* window = wxWindow::FindWindowByName(gui::wx(name), &frame());
    if (!window) throw std::runtime_error("no control is called " + name);
    return *window;
}

void Driver::click_middle(wxWindow& window) { click(window, wxPoint(window.GetSize().x / 2, window.GetSize().y / 2)); }

void Driver::choose_language(const std::string& name) {
    named("language").SetFocus();
    settle();
    hand_.Select(gui::wx(name));
    settle(300);
}

bool Driver::click_target(const std::string& name) {
    gui::PageView& page = frame().page_view();
    for (const gui::Target& target : page.targets()) {
        if (target.name != gui::wx(name) || !target.cell) continue;
        scroll_into_view(*target.cell);
        const wxPoint in_page = target.cell->GetAbsPos() + wxPoint(6, target.cell->GetHeight() / 2);
        int x = 0, y = 0;
        page.CalcScrolledPosition(in_page.x, in_page.y, &x, &y);
        click(page, {x, y});
        return true;
    }
    return false;
}

void Driver::scroll_into_view(const wxHtmlCell& cell) {
    frame().page_view().Scroll(0, std::max(0, cell.GetAbsPos().y - 300) / wxHTML_SCROLL_STEP);
    settle(300);
}

void Driver::show_card(const wxWindow& card) {
    for (const gui::Target& target : frame().page_view().targets())
        if (target.control == &card) scroll_into_view(*target.cell);
}

std::string Driver::page_words() { return gui::utf8(frame().page_view().ToText()); }

void Driver::picture(const std::string& name) {
    settle(200);
    wxString folder;
    if (!wxGetEnv("SIGNPOST_PICTURES", &folder)) return;
    std::filesystem::create_directories(gui::utf8(folder));
    // By a program of its own: what the X server shows, not what this process believes it drew.
    const std::string file = gui::utf8(folder) + "/" + name + ".png";
    if (std::system(("import -window root '" + file + "'").c_str()) != 0) FAIL("no picture could be taken: " + file);
}

}  // namespace signpost::test
