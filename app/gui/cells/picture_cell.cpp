#include "app/gui/cells/picture_cell.h"

#include <wx/dc.h>

#include <algorithm>

#include "app/core/pages/drawing_svg.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

using document::Colour;
using document::DrawnText;

wxColour colour_in(const Palette& palette, Colour colour) {
    switch (colour) {
        case Colour::none: return {};
        case Colour::bg: return palette.page;
        case Colour::side: return palette.side;
        case Colour::text: return palette.text;
        case Colour::quiet: return palette.quiet;
        case Colour::line: return palette.line;
        case Colour::accent: return palette.accent;
        case Colour::badge: return palette.badge;
        case Colour::code: return palette.code;
        case Colour::note: return palette.note;
        case Colour::note_fill: return palette.note_fill;
        case Colour::ok: return palette.ok;
        case Colour::ok_fill: return palette.ok_fill;
        case Colour::warn: return palette.warn;
        case Colour::warn_fill: return palette.warn_fill;
        case Colour::bad: return palette.bad;
        case Colour::bad_fill: return palette.bad_fill;
    }
    return {};
}

core::DrawingColours colours_of(const Palette& palette) {
    core::DrawingColours out;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const wxColour colour = colour_in(palette, static_cast<Colour>(i));
        out[i] = colour.IsOk() ? utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)) : "none";
    }
    return out;
}

}  // namespace

PictureCell::PictureCell(document::Drawing drawing, const wxString& alternative, const PageStyle& style)
    : drawing_(std::move(drawing)), alternative_(alternative), style_(style) {
    const std::string svg = core::shapes_svg(drawing_, colours_of(style.palette));
    bundle_ = wxBitmapBundle::FromSVG(svg.c_str(), wxSize(wxRound(drawing_.width), wxRound(drawing_.height)));
}

void PictureCell::Layout(int width) {
    m_Width = std::clamp(style_.scale.px(drawing_.width), 1, std::max(1, width));
    m_Height = std::max(1, wxRound(m_Width * drawing_.height / drawing_.width));
    wxHtmlCell::Layout(width);
}

const wxBitmap& PictureCell::shapes(double pixels_per_unit) {
    const wxSize size(wxRound(m_Width * pixels_per_unit), wxRound(m_Height * pixels_per_unit));
    if (!shapes_.IsOk() || shapes_.GetSize() != size) {
        shapes_ = bundle_.GetBitmap(size);
        shapes_.SetScaleFactor(pixels_per_unit);
    }
    return shapes_;
}

void PictureCell::Draw(wxDC& dc, int x, int y, int, int, wxHtmlRenderingInfo&) {
    const wxPoint corner(x + m_PosX, y + m_PosY);
    if (bundle_.IsOk()) dc.DrawBitmap(shapes(dc.GetContentScaleFactor()), corner, true);
    const double scale = m_Width / drawing_.width;
    for (const DrawnText& text : drawing_.texts) draw_text(dc, text, corner, scale);
}

void PictureCell::draw_text(wxDC& dc, const DrawnText& text, const wxPoint& corner, double scale) const {
    const double shrunk = m_Width / static_cast<double>(std::max(1, style_.scale.px(drawing_.width)));
    const bool bold = text.weight == DrawnText::Weight::bold;
    const wxString words = wx(text.words);
    dc.SetFont(style_.scale.font(text.size * shrunk, bold ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL));
    dc.SetTextForeground(colour_in(style_.palette, text.colour));
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    int width = 0, height = 0, descent = 0;
    dc.GetTextExtent(words, &width, &height, &descent);
    int left = wxRound(text.x * scale);
    if (text.anchor == DrawnText::Anchor::middle) left -= width / 2;
    if (text.anchor == DrawnText::Anchor::end) left -= width;
    dc.DrawText(words, corner.x + left, corner.y + wxRound(text.y * scale) - (height - descent));
}

wxString PictureCell::ConvertToText(wxHtmlSelection*) const { return alternative_; }

}  // namespace signpost::gui
