// Shapes with smooth edges on any device context.
#pragma once

#include <wx/colour.h>
#include <wx/dc.h>
#include <wx/graphics.h>

#include <memory>

namespace signpost::gui {

[[nodiscard]] std::unique_ptr<wxGraphicsContext> graphics(wxDC& dc);
// An invalid line colour draws no outline.
void draw_rounded(wxDC& dc, const wxRect& rect, double radius, const wxColour& fill, const wxColour& line = {},
                  double line_width = 1);
// The ring around what has the keyboard's focus.
void draw_focus_ring(wxDC& dc, const wxRect& rect, const wxColour& colour);
// ✓ fitted into the rectangle.
void draw_check_mark(wxDC& dc, const wxRect& rect, const wxColour& colour);

}  // namespace signpost::gui
