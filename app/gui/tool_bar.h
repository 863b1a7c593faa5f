// The bar at the top: back, forward, home, all checks, search, language, menu.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "app/core/translator.h"
#include "app/gui/theme.h"

class wxBitmapButton;
class wxChoice;
class wxSearchCtrl;

namespace signpost::gui {

struct ToolBarActions {
    std::function<void()> back, forward, home, checks, menu;
    std::function<void(const std::string& text)> search;
    std::function<void(int step)> move_in_results;
    std::function<void()> open_result, leave_search;
    std::function<void(const std::string& language)> language;
};

class ToolBar final : public wxPanel {
public:
    ToolBar(wxWindow* parent, std::vector<std::string> languages, ToolBarActions actions);
    void set_palette(const Palette& palette);
    void show_words(const core::Translator& words);
    void show_navigation(bool can_go_back, bool can_go_forward);
    void focus_search();
    void clear_search();  // without asking for results
    [[nodiscard]] std::string search_text() const;
    [[nodiscard]] wxWindow* menu_button() const;

private:
    wxBitmapButton* add_button(const char* name, const std::function<void()>& use);
    void make_search();
    void on_search_key(wxKeyEvent& event);
    void on_paint(wxPaintEvent& event);

    std::vector<std::string> languages_;
    ToolBarActions actions_;
    Palette palette_;
    wxBitmapButton *back_ = nullptr, *forward_ = nullptr, *home_ = nullptr, *checks_ = nullptr, *menu_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    wxChoice* language_ = nullptr;
};

}  // namespace signpost::gui
