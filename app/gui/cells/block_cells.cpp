#include "app/gui/cells/block_cells.h"

#include <wx/dc.h>
#include <wx/html/htmlwin.h>

#include <algorithm>

#include "app/gui/cells/painting.h"

namespace signpost::gui {

namespace {

bool use_on_left_click(const PageStyle& style, int target, const wxMouseEvent& event) {
    if (!event.LeftUp()) return false;
    const std::function<void()> use = style.targets[static_cast<std::size_t>(target)].use;
    use();  // a copy: using it may rebuild the page, and this cell with it
    return true;
}

void draw_ring_if_focused(wxDC& dc, const PageStyle& style, int target, wxRect rect) {
    if (target == style.focused) draw_focus_ring(dc, rect.Inflate(style.scale.px(3)), style.palette.accent);
}

}  // namespace

MeasureCell::MeasureCell(int measure, int margin) : wxHtmlContainerCell(nullptr), measure_(measure), margin_(margin) {}

void MeasureCell::Layout(int width) {
    const int side = std::max(margin_, (width - measure_) / 2);
    SetIndent(side, wxHTML_INDENT_LEFT | wxHTML_INDENT_RIGHT);
    m_LastLayout = -1;
    wxHtmlContainerCell::Layout(width);
}

GroundCell::GroundCell(wxHtmlContainerCell* parent, const PageStyle& style, const wxColour& fill, const wxColour& bar)
    : wxHtmlContainerCell(parent), style_(style), fill_(fill), bar_(bar) {
    const int side = style.scale.px(16), edge = style.scale.px(12);
    SetIndent(side + (bar.IsOk() ? style.scale.px(4) : 0), wxHTML_INDENT_LEFT);
    SetIndent(side, wxHTML_INDENT_RIGHT);
    SetIndent(edge, wxHTML_INDENT_VERTICAL);
}

void GroundCell::Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) {
    const wxRect all(x + m_PosX, y + m_PosY, m_Width, m_Height);
    const int radius = style_.scale.px(6);
    if (bar_.IsOk()) {
        draw_rounded(dc, all, radius, bar_);
        const int bar = style_.scale.px(4);
        draw_rounded(dc, wxRect(all.x + bar, all.y, all.width - bar, all.height), radius / 2.0, fill_);
    } else {
        draw_rounded(dc, all, radius, fill_);
    }
    wxHtmlContainerCell::Draw(dc, x, y, view_y1, view_y2, info);
}

StepCell::StepCell(wxHtmlContainerCell* parent, int marker_width, int box_width)
    : wxHtmlContainerCell(parent), marker_width_(marker_width), box_width_(box_width) {}

void StepCell::Layout(int width) {
    wxHtmlCell* marker = m_Cells;
    wxHtmlCell* body = marker->GetNext();
    wxHtmlCell* box = body->GetNext();
    body->Layout(std::max(1, width - marker_width_ - box_width_));
    body->SetPos(marker_width_, 0);
    marker->SetPos(0, 0);
    if (box) box->SetPos(width - box->GetWidth(), 0);
    m_Width = width;
    m_Height = std::max(marker->GetHeight(), body->GetHeight());
    m_MaxTotalWidth = marker_width_ + box_width_ + body->GetMaxTotalWidth();
    wxHtmlCell::Layout(width);
    m_LastLayout = width;
}

BadgeCell::BadgeCell(int number, const PageStyle& style, const wxDC& dc, std::function<bool()> done)
    : number_(wxString::Format("%d", number)),
      font_(style.scale.font(14, wxFONTWEIGHT_BOLD)),
      style_(style),
      done_(std::move(done)) {
    m_Width = m_Height = style.scale.px(28);
    dc.GetTextExtent(number_, &text_.x, &text_.y, nullptr, nullptr, &font_);
}

void BadgeCell::Draw(wxDC& dc, int x, int y, int, int, wxHtmlRenderingInfo&) {
    const wxRect rect(x + m_PosX, y + m_PosY, m_Width, m_Height);
    const bool done = done_();
    draw_rounded(dc, rect, rect.width / 2.0, done ? style_.palette.ok : style_.palette.badge);
    dc.SetFont(font_);
    dc.SetTextForeground(done ? style_.palette.page : style_.palette.accent);
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    dc.DrawText(number_, rect.x + (rect.width - text_.x) / 2, rect.y + (rect.height - text_.y) / 2);
}

wxString BadgeCell::ConvertToText(wxHtmlSelection*) const { return number_ + ". "; }

DotCell::DotCell(const PageStyle& style, int line_height) : style_(style) {
    m_Width = style.scale.px(18);
    m_Height = line_height;
}

void DotCell::Draw(wxDC& dc, int x, int y, int, int, wxHtmlRenderingInfo&) {
    const int size = style_.scale.px(5);
    const wxRect dot(x + m_PosX + style_.scale.px(4), y + m_PosY + (m_Height - size) / 2, size, size);
    draw_rounded(dc, dot, size / 2.0, style_.palette.quiet);
}

wxString DotCell::ConvertToText(wxHtmlSelection*) const { return "- "; }

TickCell::TickCell(const PageStyle& style, int target, std::function<bool()> ticked)
    : style_(style), target_(target), ticked_(std::move(ticked)) {
    m_Width = m_Height = style.scale.px(28);
}

void TickCell::Draw(wxDC& dc, int x, int y, int, int, wxHtmlRenderingInfo&) {
    const int size = style_.scale.px(18), margin = (m_Width - size) / 2;
    const wxRect box(x + m_PosX + margin, y + m_PosY + margin, size, size);
    const bool ticked = ticked_();
    draw_rounded(dc, box, style_.scale.px(4), ticked ? style_.palette.ok : style_.palette.page,
                 ticked ? style_.palette.ok : style_.palette.quiet, style_.scale.px(1.5));
    if (ticked) draw_check_mark(dc, box, style_.palette.page);
    draw_ring_if_focused(dc, style_, target_, box);
}

bool TickCell::ProcessMouseClick(wxHtmlWindowInterface*, const wxPoint&, const wxMouseEvent& event) {
    return use_on_left_click(style_, target_, event);
}

wxCursor TickCell::GetMouseCursor(wxHtmlWindowInterface*) const { return wxCursor(wxCURSOR_HAND); }

ButtonCell::ButtonCell(const wxString& label, const PageStyle& style, const wxDC& dc, int target)
    : label_(label), font_(style.scale.font(13)), style_(style), target_(target) {
    wxSize text;
    dc.GetTextExtent(label, &text.x, &text.y, nullptr, nullptr, &font_);
    m_Width = text.x + style.scale.px(20);
    m_Height = text.y + style.scale.px(8);
}

void ButtonCell::Draw(wxDC& dc, int x, int y, int, int, wxHtmlRenderingInfo&) {
    const wxRect rect(x + m_PosX, y + m_PosY, m_Width, m_Height);
    draw_rounded(dc, rect, style_.scale.px(6), style_.palette.page, style_.palette.line);
    dc.SetFont(font_);
    dc.SetTextForeground(style_.palette.accent);
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    dc.DrawText(label_, rect.x + style_.scale.px(10), rect.y + style_.scale.px(4));
    draw_ring_if_focused(dc, style_, target_, rect);
}

bool ButtonCell::ProcessMouseClick(wxHtmlWindowInterface*, const wxPoint&, const wxMouseEvent& event) {
    return use_on_left_click(style_, target_, event);
}

wxCursor ButtonCell::GetMouseCursor(wxHtmlWindowInterface*) const { return wxCursor(wxCURSOR_HAND); }

void RuleCell::Layout(int width) {
    m_Width = width;
    m_Height = std::max(1, style_.scale.px(1));
    wxHtmlCell::Layout(width);
}

void RuleCell::Draw(wxDC& dc, int x, int y, int, int, wxHtmlRenderingInfo&) {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(style_.palette.line));
    dc.DrawRectangle(x + m_PosX, y + m_PosY, m_Width, m_Height);
}

void GapCell::Layout(int width) {
    m_Width = width;
    m_Height = wanted_;
    wxHtmlCell::Layout(width);
}

}  // namespace signpost::gui
