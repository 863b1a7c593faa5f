// A hand and an eye for the tests: real input events of the X server, and what the window shows.
#pragma once

#include <wx/uiaction.h>

#include <functional>
#include <string>
#include <vector>

#include "app/gui/application.h"
#include "app/gui/main_frame.h"

class wxEventLoop;
class wxHtmlCell;

namespace signpost::test {

class Driver {
public:
    // The running application; one for all tests.
    static Driver& get();

    explicit Driver(gui::Application& application) : application_(application) {}
    [[nodiscard]] core::Reader& reader() { return application_.reader(); }
    [[nodiscard]] gui::MainFrame& frame() { return application_.frame(); }

    // Lets events happen until the condition holds; false after `seconds`.
    bool until(const std::function<bool()>& condition, double seconds = 15);
    // Until the check has run and left its result.
    bool until_checked(const std::string& check);
    void settle(int milliseconds = 150);

    // To a known state: a language, the home page, nothing typed, usual size.
    void reset(const std::string& language);
    void type(const std::string& text);
    void press(int key, int modifiers = 0);
    void click(wxWindow& window, wxPoint at);
    void click_middle(wxWindow& window);
    void choose_language(const std::string& name);
    // The control with this name somewhere in the window.
    [[nodiscard]] wxWindow& named(const std::string& name);
    // Clicks the first target of the page with this name; false when there is none.
    bool click_target(const std::string& name);
    void scroll_into_view(const wxHtmlCell& cell);
    void show_card(const wxWindow& card);  // a control within the page
    // All words of the page as they are shown.
    [[nodiscard]] std::string page_words();
    void picture(const std::string& name);
    // What the program had to tell of exceptions that nobody caught.
    std::vector<std::string> failures;

private:
    gui::Application& application_;
    wxUIActionSimulator hand_;
};

}  // namespace signpost::test
