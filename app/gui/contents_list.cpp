#include "app/gui/contents_list.h"

#include <wx/dc.h>

#include "app/gui/cells/painting.h"
#include "app/gui/icons.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

constexpr double page_size = 14, line_height = 19;

}  // namespace

ContentsList::ContentsList(wxWindow* parent, std::function<void(const std::string&)> open)
    : RowList(parent), open_(std::move(open)) {
    SetName("contents");
    Bind(wxEVT_KEY_DOWN, &ContentsList::on_key, this);
    Bind(wxEVT_LEFT_UP, &ContentsList::on_click, this);
}

void ContentsList::show(const core::Library& library, const std::string& language) {
    rows_.clear();
    for (const document::Group& group : library.groups()) {
        rows_.push_back({true, group.id, wx(core::title_of(group, language)), group.id});
        for (const std::string& id : group.pages)
            if (const search::PageInfo* page = library.info_with_fallback(id, language))
                rows_.push_back({false, id, wx(page->title), group.id});
    }
    fill_visible();
}

void ContentsList::fill_visible() {
    visible_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].group || !closed_.contains(rows_[i].group_id)) visible_.push_back(i);
    SetItemCount(visible_.size());
    int selected = wxNOT_FOUND;
    for (std::size_t i = 0; i < visible_.size(); ++i)
        if (!rows_[visible_[i]].group && rows_[visible_[i]].id == page_) selected = static_cast<int>(i);
    SetSelection(selected);
    rows_changed();
    Refresh();
}

void ContentsList::select_page(const std::string& page) {
    page_ = page;
    for (const Row& row : rows_)
        if (!row.group && row.id == page) closed_.erase(row.group_id);
    const std::size_t top = GetVisibleRowsBegin();
    fill_visible();
    if (top < GetRowCount()) ScrollToRow(top);
    const int selected = GetSelection();
    if (selected != wxNOT_FOUND && !IsRowVisible(static_cast<std::size_t>(selected)))
        ScrollToRow(static_cast<std::size_t>(std::max(0, selected - 3)));
}

wxString ContentsList::row_name(std::size_t row) const { return rows_[visible_[row]].title; }

Fold ContentsList::row_fold(std::size_t row) const {
    const Row& item = rows_[visible_[row]];
    if (!item.group) return Fold::none;
    return closed_.contains(item.id) ? Fold::closed : Fold::open;
}

wxCoord ContentsList::OnMeasureItem(std::size_t row) const {
    const Scale sizes = scale();
    const Row& item = rows_[visible_[row]];
    if (item.group) return sizes.px(row == 0 ? 34 : 42);
    return sizes.px(two_lines(item.title).second.empty() ? 31 : 31 + line_height);
}

// Broken after the last word that fits, as if bold: a row keeps its height when it is selected.
std::pair<wxString, wxString> ContentsList::two_lines(const wxString& text) const {
    const wxFont font = scale().font(page_size, wxFONTWEIGHT_BOLD);
    const int space = text_space();
    if (text_width(text, font) <= space) return {text, {}};
    std::size_t end = text.length();
    while ((end = text.rfind(' ', end - 1)) != wxString::npos && end > 0)
        if (text_width(text.substr(0, end), font) <= space) return {text.substr(0, end), text.substr(end + 1)};
    return {text, {}};
}

int ContentsList::text_space() const { return GetClientSize().x - scale().px(44); }

int ContentsList::text_width(const wxString& text, const wxFont& font) const {
    int width = 0, height = 0;
    GetTextExtent(text, &width, &height, nullptr, nullptr, &font);
    return width;
}

void ContentsList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t row) const {
    const Scale sizes = scale();
    const Row& item = rows_[visible_[row]];
    const bool selected = IsSelected(row);
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    if (item.group) {
        dc.SetFont(sizes.font(12.5, wxFONTWEIGHT_BOLD));
        dc.SetTextForeground(palette().quiet);
        const int y = rect.GetBottom() - sizes.px(8) - dc.GetCharHeight();
        const int side = sizes.px(12);
        const Icon fold = closed_.contains(item.id) ? Icon::forward : Icon::down;
        dc.DrawBitmap(icon(fold, palette().quiet, side).GetBitmap(wxSize(side, side)), rect.x + sizes.px(9),
                      y + (dc.GetCharHeight() - side) / 2, true);
        draw_text(dc, item.title, rect.x + sizes.px(26), y, rect.width - sizes.px(40));
        return;
    }
    dc.SetFont(sizes.font(page_size, selected ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL));
    dc.SetTextForeground(selected ? palette().accent : palette().text);
    const int x = rect.x + sizes.px(26), y = rect.y + (sizes.px(31) - dc.GetCharHeight()) / 2;
    const std::pair<wxString, wxString> lines = two_lines(item.title);
    draw_text(dc, lines.first, x, y, text_space());
    if (!lines.second.empty()) draw_text(dc, lines.second, x, y + sizes.px(line_height), text_space());
}

void ContentsList::toggle(const std::string& group) {
    if (!closed_.erase(group)) closed_.insert(group);
    const std::size_t top = GetVisibleRowsBegin();
    fill_visible();
    if (top < GetRowCount()) ScrollToRow(top);
}

void ContentsList::use(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= visible_.size()) return;
    const Row item = rows_[visible_[static_cast<std::size_t>(row)]];
    if (item.group) toggle(item.id);
    else open_(item.id);
}

void ContentsList::on_click(wxMouseEvent& event) {
    const int row = VirtualHitTest(event.GetY());
    event.Skip();
    CallAfter([this, row] { use(row); });
}

void ContentsList::on_key(wxKeyEvent& event) {
    const int row = GetSelection();
    const bool on_row = row >= 0 && static_cast<std::size_t>(row) < visible_.size();
    const int key = event.GetKeyCode();
    if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_SPACE) && on_row) return use(row);
    if ((key == WXK_LEFT || key == WXK_RIGHT) && on_row && event.GetModifiers() == wxMOD_NONE) {
        const std::string group = rows_[visible_[static_cast<std::size_t>(row)]].group_id;
        if (closed_.contains(group) == (key == WXK_RIGHT)) toggle(group);
        return;
    }
    event.Skip();
}

}  // namespace signpost::gui
