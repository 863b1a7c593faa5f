#include "app/gui/cells/table_cell.h"

#include <wx/dc.h>

#include <algorithm>
#include <numeric>

namespace signpost::gui {

TableCell::TableCell(wxHtmlContainerCell* parent, const PageStyle& style, int columns)
    : wxHtmlContainerCell(parent), style_(style), columns_(static_cast<std::size_t>(std::max(1, columns))) {}

wxHtmlContainerCell* TableCell::add_cell() {
    auto* cell = new wxHtmlContainerCell(this);
    const int side = style_.scale.px(10), edge = style_.scale.px(7);
    cell->SetIndent(side, wxHTML_INDENT_RIGHT);
    cell->SetIndent(cells_.size() % columns_ == 0 ? 0 : side, wxHTML_INDENT_LEFT);
    cell->SetIndent(edge, wxHTML_INDENT_VERTICAL);
    cells_.push_back({cell, 0});
    return cell;
}

void TableCell::set_smallest_width(int width) {
    Cell& last = cells_.back();
    last.smallest = width + last.cell->GetIndent(wxHTML_INDENT_LEFT) + last.cell->GetIndent(wxHTML_INDENT_RIGHT);
}

// Every column gets its longest word; what is left goes to columns by how much they would like.
std::vector<int> TableCell::column_widths(int available) const {
    std::vector<int> smallest(columns_, 0), wanted(columns_, 0);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const std::size_t column = i % columns_;
        smallest[column] = std::max(smallest[column], cells_[i].smallest);
        wanted[column] = std::max({wanted[column], cells_[i].smallest, cells_[i].cell->GetMaxTotalWidth()});
    }
    const int all_wanted = std::accumulate(wanted.begin(), wanted.end(), 0);
    if (all_wanted <= available) return wanted;
    const int all_smallest = std::accumulate(smallest.begin(), smallest.end(), 0);
    const double spare = std::max(0, available - all_smallest);
    const double missing = std::max(1, all_wanted - all_smallest);
    for (std::size_t c = 0; c < columns_; ++c)
        smallest[c] += static_cast<int>(spare * (wanted[c] - smallest[c]) / missing);
    return smallest;
}

void TableCell::Layout(int width) {
    if (m_LastLayout == width) return;
    for (const Cell& cell : cells_) cell.cell->Layout(width);  // measures the natural widths
    const std::vector<int> widths = column_widths(width);
    row_tops_.clear();
    int top = 0;
    for (std::size_t first = 0; first < cells_.size(); first += columns_) {
        row_tops_.push_back(top);
        int left = 0, height = 0;
        for (std::size_t c = 0; c < columns_ && first + c < cells_.size(); ++c) {
            wxHtmlContainerCell* cell = cells_[first + c].cell;
            cell->SetAlignHor(cell->GetAlignHor());  // forgets the measuring layout
            cell->Layout(widths[c]);
            cell->SetPos(left, top);
            left += widths[c];
            height = std::max(height, cell->GetHeight());
        }
        top += height + 1;
    }
    m_Width = std::max(width, std::accumulate(widths.begin(), widths.end(), 0));
    m_Height = top;
    m_MaxTotalWidth = m_Width;
    wxHtmlCell::Layout(width);
    m_LastLayout = width;
}

void TableCell::Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) {
    wxHtmlContainerCell::Draw(dc, x, y, view_y1, view_y2, info);
    dc.SetPen(wxPen(style_.palette.line));
    for (std::size_t row = 1; row < row_tops_.size(); ++row) {
        const int line = y + m_PosY + row_tops_[row] - 1;
        dc.DrawLine(x + m_PosX, line, x + m_PosX + m_Width, line);
    }
    const int bottom = y + m_PosY + m_Height - 1;
    dc.DrawLine(x + m_PosX, bottom, x + m_PosX + m_Width, bottom);
}

}  // namespace signpost::gui
