#include "app/gui/cells/text_cell.h"

#include <wx/dc.h>

#include "app/gui/cells/painting.h"

namespace signpost::gui {

TextCell::TextCell(const wxString& word, const wxDC& dc, const TextLook& look, const PageStyle& style, Break before)
    : wxHtmlWordCell(word, dc), look_(look), style_(style) {
    m_allowLinebreak = before == Break::allowed;
    m_Height += look.leading;
    m_Descent += look.leading / 2;
}

void TextCell::Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) {
    const int above = look_.leading - look_.leading / 2;
    const wxRect text(x + m_PosX, y + m_PosY + above, m_Width, m_Height - look_.leading);
    const bool selected = info.GetState().GetSelectionState() != wxHTML_SEL_OUT;
    dc.SetFont(look_.font);
    if (look_.code && !selected) draw_ground(dc, wxRect(text.x, text.y, marked_width(dc), text.height));
    info.GetState().SetFgColour(look_.colour);
    info.GetState().SetBgColour(style_.palette.page);
    info.GetState().SetBgMode(wxBRUSHSTYLE_TRANSPARENT);
    if (!selected) dc.SetTextForeground(look_.colour);
    wxHtmlWordCell::Draw(dc, x, y + above, view_y1, view_y2, info);
    draw_lines(dc, text);
}

int TextCell::marked_width(const wxDC& dc) const {
    if (!m_Word.EndsWith(" ")) return m_Width;
    const auto* next = dynamic_cast<const TextCell*>(m_Next);
    const bool goes_on = next && &next->look_ == &look_ && next->m_PosY == m_PosY;
    return goes_on ? m_Width : m_Width - dc.GetTextExtent(" ").x;
}

void TextCell::draw_ground(wxDC& dc, const wxRect& text) const {
    wxRect ground = text;
    ground.Inflate(style_.scale.px(3), style_.scale.px(1));
    draw_rounded(dc, ground, style_.scale.px(3), style_.palette.code);
}

void TextCell::draw_lines(wxDC& dc, const wxRect& text) const {
    const int width = marked_width(dc);
    const auto line = [&](int height, bool dotted = false) {
        dc.SetPen(dotted ? wxPen(style_.palette.quiet, std::max(1, style_.scale.px(1)), wxPENSTYLE_DOT)
                         : wxPen(look_.colour, std::max(1, style_.scale.px(1))));
        dc.DrawLine(text.x, height, text.x + width, height);
    };
    const bool dotted = look_.underline == TextLook::Line::dotted;
    if (look_.underline != TextLook::Line::none)
        line(text.GetBottom() - m_Descent + look_.leading / 2 + style_.scale.px(2), dotted);
    if (look_.strike) line(text.y + text.height / 2);
    if (look_.target >= 0 && look_.target == style_.focused) {
        wxRect ring(text.x, text.y, width, text.height);
        draw_focus_ring(dc, ring.Inflate(style_.scale.px(2), style_.scale.px(1)), style_.palette.accent);
    }
}

}  // namespace signpost::gui
