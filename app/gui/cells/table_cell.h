// A table with real columns: widths by content, lines between rows, a quiet header.
#pragma once

#include <wx/html/htmlcell.h>

#include <vector>

#include "app/gui/cells/page_style.h"

namespace signpost::gui {

class TableCell final : public wxHtmlContainerCell {
public:
    TableCell(wxHtmlContainerCell* parent, const PageStyle& style, int columns);

    // The next cell, row by row; fill it before asking for the next.
    wxHtmlContainerCell* add_cell();
    [[nodiscard]] std::size_t columns() const { return columns_; }
    // The widest word of the cell that was added last, so that a column is never narrower.
    void set_smallest_width(int width);
    void Layout(int width) override;
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;

private:
    struct Cell {
        wxHtmlContainerCell* cell = nullptr;
        int smallest = 0;
    };
    [[nodiscard]] std::vector<int> column_widths(int available) const;

    const PageStyle& style_;
    std::size_t columns_;
    std::vector<Cell> cells_;
    std::vector<int> row_tops_;
};

}  // namespace signpost::gui
