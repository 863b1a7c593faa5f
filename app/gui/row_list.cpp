#include "app/gui/row_list.h"

#include <wx/control.h>
#include <wx/dc.h>

#include "app/gui/cells/painting.h"

namespace signpost::gui {

RowList::RowList(wxWindow* parent)
    : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS),
      palette_(palette_for(core::Theme::system)) {}

void RowList::set_palette(const Palette& palette) {
    palette_ = palette;
    SetBackgroundColour(palette.side);
    SetForegroundColour(palette.text);
    Refresh();
}

void RowList::OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t row) const {
    if (!IsSelected(row)) return;
    const Scale sizes = scale();
    wxRect ground = rect;
    ground.Deflate(sizes.px(8), sizes.px(1));
    draw_rounded(dc, ground, sizes.px(6), palette_.selected);
    if (FindFocus() == this) draw_focus_ring(dc, ground, palette_.accent);
}

int RowList::draw_text(wxDC& dc, const wxString& text, int x, int y, int width) {
    const wxString fitted = wxControl::Ellipsize(text, dc, wxELLIPSIZE_END, width);
    dc.DrawText(fitted, x, y);
    return dc.GetTextExtent(fitted).x;
}

}  // namespace signpost::gui
