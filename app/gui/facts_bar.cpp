#include "app/gui/facts_bar.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <map>

#include "app/gui/accessible/accessible.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

FactsBar::FactsBar(wxWindow* parent, std::function<void()> leave) : wxPanel(parent, wxID_ANY) {
    SetName("facts");
    text_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    leave_ = new wxButton(this, wxID_ANY);
    leave_->SetName("leave-facts");
    leave_->Bind(wxEVT_BUTTON, [leave = std::move(leave)](wxCommandEvent&) { leave(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(text_, wxSizerFlags(1).Center().Border(wxLEFT | wxRIGHT, FromDIP(14)));
    row->Add(leave_, wxSizerFlags().Center().Border(wxALL, FromDIP(6)));
    SetSizer(row);
    Hide();
}

void FactsBar::show(const core::Translator& words, const std::string& taken) {
    const wxString text =
        wx(core::fill(words.translate(core::mark("Results of the PC whose facts were read on {time}")),
                      std::map<std::string, std::string>{{"time", taken}}));
    text_->SetLabelText(text);
    text_->SetToolTip(text);
    tell_name(*this, text);
    leave_->SetLabelText(wx(words.translate(core::mark("Back to this PC"))));
    Show();
    Layout();
}

void FactsBar::set_palette(const Palette& palette) {
    SetBackgroundColour(palette.warn_fill);
    text_->SetForegroundColour(palette.warn);
    text_->SetFont(Scale(*this, 100).font(14, wxFONTWEIGHT_BOLD));
    Refresh();
}

}  // namespace signpost::gui
