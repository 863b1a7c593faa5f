#include "app/gui/cells/painting.h"

namespace signpost::gui {

std::unique_ptr<wxGraphicsContext> graphics(wxDC& dc) {
    return std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::CreateFromUnknownDC(dc));
}

void draw_rounded(wxDC& dc, const wxRect& rect, double radius, const wxColour& fill, const wxColour& line,
                  double line_width) {
    const auto context = graphics(dc);
    if (!context) return;
    context->SetBrush(fill.IsOk() ? wxBrush(fill) : *wxTRANSPARENT_BRUSH);
    const double half = line.IsOk() ? line_width / 2 : 0;
    if (line.IsOk()) context->SetPen(context->CreatePen(wxGraphicsPenInfo(line, line_width)));
    else context->SetPen(wxNullPen);
    context->DrawRoundedRectangle(rect.x + half, rect.y + half, rect.width - 2 * half, rect.height - 2 * half, radius);
}

void draw_focus_ring(wxDC& dc, const wxRect& rect, const wxColour& colour) { draw_rounded(dc, rect, 4, {}, colour, 2); }

void draw_check_mark(wxDC& dc, const wxRect& rect, const wxColour& colour) {
    const auto context = graphics(dc);
    if (!context) return;
    const double size = rect.width;
    context->SetPen(context->CreatePen(wxGraphicsPenInfo(colour, size / 8).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND)));
    wxGraphicsPath path = context->CreatePath();
    path.MoveToPoint(rect.x + size * 0.24, rect.y + size * 0.54);
    path.AddLineToPoint(rect.x + size * 0.43, rect.y + size * 0.72);
    path.AddLineToPoint(rect.x + size * 0.77, rect.y + size * 0.30);
    context->StrokePath(path);
}

}  // namespace signpost::gui
