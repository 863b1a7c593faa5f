#include "app/gui/cards/state_pill.h"

#include <wx/dcbuffer.h>

#include "app/gui/accessible/accessible.h"
#include "app/gui/cells/painting.h"
#include "app/gui/icons.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {
namespace {

constexpr double margin = 12, sign_side = 14, between = 5;

Icon sign(checks::State state) {
    switch (state) {
        case checks::State::ok: return Icon::tick;
        case checks::State::attention: return Icon::exclamation;
        case checks::State::problem: return Icon::cross;
        case checks::State::not_applicable: return Icon::dash;
        case checks::State::unknown: break;
    }
    return Icon::question;
}

}  // namespace

StatePill::StatePill(wxWindow* parent, const PageStyle& style, checks::State state, const std::string& word)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE), style_(style), state_(state) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetFont(style.scale.font(13, wxFONTWEIGHT_BOLD));
    SetLabelText(wx(word));
    tell_name(*this, wx(word), WindowRole::label);
    Bind(wxEVT_PAINT, &StatePill::on_paint, this);
}

wxSize StatePill::DoGetBestSize() const {
    const wxSize word = GetTextExtent(GetLabelText());
    return {word.x + style_.scale.px(2 * margin + sign_side + between), word.y + style_.scale.px(6)};
}

void StatePill::on_paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(style_.palette.page));
    dc.Clear();
    const wxRect all = GetClientRect();
    draw_rounded(dc, all, all.height / 2.0, state_fill(style_.palette, state_));
    const wxColour colour = state_colour(style_.palette, state_);
    draw_sign(dc, colour, {style_.scale.px(margin), (all.height - style_.scale.px(sign_side)) / 2});
    dc.SetFont(GetFont());
    dc.SetTextForeground(colour);
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    wxRect word = all;
    word.Deflate(style_.scale.px(margin), 0);
    dc.DrawLabel(GetLabelText(), word, wxALIGN_RIGHT | wxALIGN_CENTER_VERTICAL);
}

// Drawn, as not every font has a tick and a cross.
void StatePill::draw_sign(wxDC& dc, const wxColour& colour, const wxPoint& corner) const {
    const double pixels_per_unit = dc.GetContentScaleFactor();
    const int side = wxRound(style_.scale.px(sign_side) * pixels_per_unit);
    wxBitmap drawn = icon(sign(state_), colour, side).GetBitmap(wxSize(side, side));
    drawn.SetScaleFactor(pixels_per_unit);
    dc.DrawBitmap(drawn, corner, true);
}

}  // namespace signpost::gui
