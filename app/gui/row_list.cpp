#include "app/gui/row_list.h"

#include <wx/control.h>
#include <wx/dc.h>

#include <algorithm>

#include "app/gui/cells/painting.h"

namespace signpost::gui {

RowList::RowList(wxWindow* parent)
    : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS),
      palette_(palette_for(core::Theme::system)),
      told_(*this, *this) {
    Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        told_.focus_moved();
        event.Skip();
    });
}

void RowList::set_title(const wxString& title) {
    tree_.name = title;
    told_.content_changed();
}

void RowList::rows_changed() {
    std::vector<AccessibleNode> rows(GetItemCount());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].role = Role::list_item;
        rows[i].name = rows[i].text = row_name(i);
        rows[i].fold = row_fold(i);
        rows[i].target = static_cast<int>(i);
    }
    const bool same = std::equal(rows.begin(), rows.end(), tree_.children.begin(), tree_.children.end(),
                                 [](const auto& a, const auto& b) { return a.name == b.name && a.fold == b.fold; });
    if (same) return told_.focus_moved();
    tree_.children = std::move(rows);
    told_.content_changed();
}

wxRect RowList::place(const AccessibleNode& node, std::size_t, std::size_t) const {
    return node.target >= 0 ? GetItemRect(static_cast<std::size_t>(node.target)) : wxRect(GetClientSize());
}

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
