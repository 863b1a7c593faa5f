// A drawing of the content in the page: its shapes in the palette's colours, its words in the window's face.
#pragma once

#include <wx/bitmap.h>
#include <wx/bmpbndl.h>
#include <wx/html/htmlcell.h>

#include "app/gui/cells/page_style.h"
#include "document/drawing.h"

namespace signpost::gui {

// In its own size, or as wide as the text where there is less room. Copied and read aloud as its alternative text.
class PictureCell final : public wxHtmlCell {
public:
    PictureCell(document::Drawing drawing, const wxString& alternative, const PageStyle& style);
    void Layout(int width) override;
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;
    wxString ConvertToText(wxHtmlSelection* selection) const override;

private:
    [[nodiscard]] const wxBitmap& shapes(double pixels_per_unit);
    void draw_text(wxDC& dc, const document::DrawnText& text, const wxPoint& corner, double scale) const;

    document::Drawing drawing_;
    wxString alternative_;
    const PageStyle& style_;
    wxBitmapBundle bundle_;
    wxBitmap shapes_;  // as last drawn
};

}  // namespace signpost::gui
