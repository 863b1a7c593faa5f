#include "app/gui/status_bar.h"

#include <wx/control.h>
#include <wx/dcbuffer.h>

#include "app/core/pages/page_words.h"
#include "app/gui/accessible/accessible.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

StatusBar::StatusBar(wxWindow* parent) : wxPanel(parent, wxID_ANY) {
    SetName("status");
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(-1, 28)));
    Bind(wxEVT_PAINT, &StatusBar::on_paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void StatusBar::set_palette(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void StatusBar::show(const core::Translator& words, const std::vector<std::string>& other_languages, int zoom) {
    std::string left = words.translate(core::mark("Offline · nothing leaves this PC unless you agree"));
    std::string others;
    for (const std::string& code : other_languages) others += (others.empty() ? "" : " · ") + core::language_name(code);
    if (!others.empty())
        left += "      " + core::fill(words.translate(core::mark("Also in: {languages}")),
                                      std::map<std::string, std::string>{{"languages", others}});
    left_ = wx(left);
    right_ = wx(std::to_string(zoom) + "\u00a0%");
    SetLabel(left_);
    tell_name(*this, left_, WindowRole::status);
    Refresh();
}

void StatusBar::on_paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    const wxSize size = GetClientSize();
    dc.SetBackground(wxBrush(palette_.side));
    dc.Clear();
    dc.SetPen(wxPen(palette_.line));
    dc.DrawLine(0, 0, size.x, 0);
    const Scale scale(*this, 100);
    dc.SetFont(scale.font(12.5));
    dc.SetTextForeground(palette_.quiet);
    const int edge = scale.px(14), y = (size.y - dc.GetCharHeight()) / 2;
    const int right = dc.GetTextExtent(right_).x;
    dc.DrawText(right_, size.x - right - edge, y);
    dc.DrawText(wxControl::Ellipsize(left_, dc, wxELLIPSIZE_END, size.x - right - 3 * edge), edge, y);
}

}  // namespace signpost::gui
