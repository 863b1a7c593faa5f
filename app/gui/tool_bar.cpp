#include "app/gui/tool_bar.h"

#include <wx/bmpbuttn.h>
#include <wx/choice.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>

#include <algorithm>

#include "app/core/pages/page_words.h"
#include "app/gui/accessible/accessible.h"
#include "app/gui/icons.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

ToolBar::ToolBar(wxWindow* parent, std::vector<std::string> languages, ToolBarActions actions)
    : wxPanel(parent, wxID_ANY), languages_(std::move(languages)), actions_(std::move(actions)) {
    SetName("toolbar");
    back_ = add_button("back", actions_.back);
    forward_ = add_button("forward", actions_.forward);
    home_ = add_button("home", actions_.home);
    checks_ = add_button("checks", actions_.checks);
    make_search();
    language_ = new wxChoice(this, wxID_ANY);
    language_->SetName("language");
    for (const std::string& code : languages_) language_->Append(wx(core::language_name(code)));
    language_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        actions_.language(languages_[static_cast<std::size_t>(event.GetSelection())]);
    });
    menu_ = add_button("menu", actions_.menu);

    const int gap = FromDIP(6);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddSpacer(gap);
    for (wxBitmapButton* button : {back_, forward_, home_, checks_})
        row->Add(button, wxSizerFlags().Center().Border(wxRIGHT, gap / 2));
    row->AddSpacer(gap);
    row->Add(search_, wxSizerFlags(3).Center());
    row->AddStretchSpacer(1);
    row->Add(language_, wxSizerFlags().Center().Border(wxLEFT | wxRIGHT, gap));
    row->Add(menu_, wxSizerFlags().Center().Border(wxRIGHT, gap));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(row, wxSizerFlags(1).Expand().Border(wxTOP | wxBOTTOM, FromDIP(7)));
    SetSizer(rows);
    Bind(wxEVT_PAINT, &ToolBar::on_paint, this);
}

wxBitmapButton* ToolBar::add_button(const char* name, const std::function<void()>& use) {
    auto* button = new wxBitmapButton(this, wxID_ANY, icon(Icon::menu, *wxBLACK, 20), wxDefaultPosition, wxDefaultSize,
                                      wxBORDER_NONE | wxBU_EXACTFIT);
    button->SetName(name);
    button->Bind(wxEVT_BUTTON, [use](wxCommandEvent&) { use(); });
    return button;
}

void ToolBar::make_search() {
    search_ = new wxSearchCtrl(this, wxID_ANY, wxString());
    search_->SetName("search");
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize(140, -1)));
    search_->SetMaxSize(FromDIP(wxSize(460, -1)));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { actions_.search(search_text()); });
    search_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) {
        search_->ChangeValue(wxString());
        actions_.leave_search();
    });
    search_->Bind(wxEVT_CHAR_HOOK, &ToolBar::on_search_key, this);
}

void ToolBar::on_search_key(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_DOWN: return actions_.move_in_results(1);
        case WXK_UP: return actions_.move_in_results(-1);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER: return actions_.open_result();
        case WXK_ESCAPE: search_->ChangeValue(wxString()); return actions_.leave_search();
        default: event.Skip();
    }
}

void ToolBar::set_palette(const Palette& palette) {
    palette_ = palette;
    SetBackgroundColour(palette.side);
    const std::pair<wxBitmapButton*, Icon> buttons[] = {{back_, Icon::back},
                                                        {forward_, Icon::forward},
                                                        {home_, Icon::home},
                                                        {checks_, Icon::checks},
                                                        {menu_, Icon::menu}};
    const wxColour faint(wxColour::AlphaBlend(palette.text.Red(), palette.side.Red(), 0.3),
                         wxColour::AlphaBlend(palette.text.Green(), palette.side.Green(), 0.3),
                         wxColour::AlphaBlend(palette.text.Blue(), palette.side.Blue(), 0.3));
    for (const auto& [button, which] : buttons) {
        button->SetBackgroundColour(palette.side);
        button->SetBitmap(icon(which, palette.text, 20));
        button->SetBitmapDisabled(icon(which, faint, 20));
    }
    Refresh();
}

void ToolBar::show_words(const core::Translator& words) {
    const auto tip = [&](wxWindow* window, const std::string& text) {
        window->SetToolTip(wx(text));
        window->SetLabel(wx(text));
        tell_name(*window, wx(text));
    };
    tip(back_, words.translate(core::mark("Back (Alt+Left)")));
    tip(forward_, words.translate(core::mark("Forward (Alt+Right)")));
    tip(home_, words.translate(core::mark("Home (Alt+Home)")));
    tip(checks_, words.translate(core::mark("All checks (F9)")));
    tip(menu_, words.translate(core::mark("Menu (F10)")));
    language_->SetToolTip(wx(words.translate(core::mark("Language"))));
    tell_name(*language_, wx(words.translate(core::mark("Language"))));
    search_->SetDescriptiveText(wx(words.translate(core::mark("Search (Ctrl+K)"))));
    tell_name(*search_, wx(words.translate(core::mark("Search (Ctrl+K)"))));
    const auto at = std::find(languages_.begin(), languages_.end(), words.language());
    language_->SetSelection(at == languages_.end() ? wxNOT_FOUND : static_cast<int>(at - languages_.begin()));
}

void ToolBar::show_navigation(bool can_go_back, bool can_go_forward) {
    back_->Enable(can_go_back);
    forward_->Enable(can_go_forward);
}

void ToolBar::focus_search() {
    search_->SetFocus();
    search_->SelectAll();
}

void ToolBar::clear_search() { search_->ChangeValue(wxString()); }
std::string ToolBar::search_text() const { return utf8(search_->GetValue()); }
wxWindow* ToolBar::menu_button() const { return menu_; }

void ToolBar::on_paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    dc.SetPen(wxPen(palette_.line));
    const wxSize size = GetClientSize();
    dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
}

}  // namespace signpost::gui
