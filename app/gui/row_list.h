// A list of rows drawn in the window's own looks: the base of the contents and of the search results.
#pragma once

#include <wx/vlbox.h>

#include "app/gui/accessible/accessible.h"
#include "app/gui/theme.h"

namespace signpost::gui {

class RowList : public wxVListBox, private AccessibleSource {
public:
    explicit RowList(wxWindow* parent);
    void set_palette(const Palette& palette);
    void set_title(const wxString& title);  // what a screen reader calls the list
    // What a screen reader says for a row.
    [[nodiscard]] virtual wxString row_name(std::size_t row) const = 0;
    [[nodiscard]] virtual Fold row_fold(std::size_t) const { return Fold::none; }

protected:
    // The rounded ground of a row that is selected; nothing for others.
    void OnDrawBackground(wxDC& dc, const wxRect& rect, std::size_t row) const override;
    // Draws the text within the width, shortened with an ellipsis; returns its width.
    static int draw_text(wxDC& dc, const wxString& text, int x, int y, int width);

    void rows_changed();  // after every change of rows or of the selection by the program
    void announce(const wxString& text) { told_.announce(text); }
    void use(int row) override = 0;

    [[nodiscard]] const Palette& palette() const { return palette_; }
    [[nodiscard]] Scale scale() const { return Scale(*this, 100); }

private:
    const AccessibleNode& tree() const override { return tree_; }
    std::string language() const override { return {}; }
    int focused() const override { return GetSelection(); }
    bool is_on(int target) const override { return target == GetSelection(); }
    wxRect place(const AccessibleNode& node, std::size_t from, std::size_t to) const override;

    Palette palette_;
    AccessibleNode tree_{Role::list};
    AccessibleWindow told_;
};

}  // namespace signpost::gui
