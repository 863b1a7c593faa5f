// A list of rows drawn in the window's own looks: the base of the contents and of the search results.
#pragma once

#include <wx/vlbox.h>

#include "app/gui/theme.h"

namespace signpost::gui {

class RowList : public wxVListBox {
public:
    explicit RowList(wxWindow* parent);
    void set_palette(const Palette& palette);
    // What a screen reader says for a row.
    [[nodiscard]] virtual wxString row_name(std::size_t row) const = 0;

protected:
    // The rounded ground of a row that is selected; nothing for others.
    void OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t row) const override;
    // Draws the text within the width, shortened with an ellipsis; returns its width.
    static int draw_text(wxDC& dc, const wxString& text, int x, int y, int width);

    [[nodiscard]] const Palette& palette() const { return palette_; }
    [[nodiscard]] Scale scale() const { return Scale(*this, 100); }

private:
    Palette palette_;
};

}  // namespace signpost::gui
