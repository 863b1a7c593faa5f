#include "app/gui/cards/state_pill.h"

#include <wx/dcbuffer.h>

#include "app/core/checks/check_words.h"
#include "app/gui/accessible/accessible.h"
#include "app/gui/cells/painting.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

StatePill::StatePill(wxWindow* parent, const PageStyle& style, checks::State state, const std::string& word)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE), style_(style), state_(state) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetFont(style.scale.font(13, wxFONTWEIGHT_BOLD));
    SetLabelText(wx(std::string(core::state_sign(state)) + "  " + word));
    tell_name(*this, wx(word), WindowRole::label);
    Bind(wxEVT_PAINT, &StatePill::on_paint, this);
}

wxSize StatePill::DoGetBestSize() const {
    const wxSize text = GetTextExtent(GetLabelText());
    return {text.x + style_.scale.px(24), text.y + style_.scale.px(6)};
}

void StatePill::on_paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(style_.palette.page));
    dc.Clear();
    const wxRect all = GetClientRect();
    draw_rounded(dc, all, all.height / 2.0, state_fill(style_.palette, state_));
    dc.SetFont(GetFont());
    dc.SetTextForeground(state_colour(style_.palette, state_));
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    dc.DrawLabel(GetLabelText(), all, wxALIGN_CENTER);
}

}  // namespace signpost::gui
