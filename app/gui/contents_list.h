// The table of contents: groups that open and close, and their pages.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/core/library.h"
#include "app/gui/row_list.h"

namespace signpost::gui {

class ContentsList final : public RowList {
public:
    ContentsList(wxWindow* parent, std::function<void(const std::string& page)> open);

    void show(const core::Library& library, const std::string& language);
    void select_page(const std::string& page);  // opens its group; an unknown page selects nothing
    [[nodiscard]] wxString row_name(std::size_t row) const override;
    [[nodiscard]] Fold row_fold(std::size_t row) const override;

protected:
    void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t row) const override;
    wxCoord OnMeasureItem(std::size_t row) const override;

private:
    struct Row {
        bool group = false;
        std::string id;  // of the group or the page
        wxString title;
        std::string group_id;
    };
    [[nodiscard]] std::pair<wxString, wxString> two_lines(const wxString& text) const;
    [[nodiscard]] int text_space() const;
    [[nodiscard]] int text_width(const wxString& text, const wxFont& font) const;
    void fill_visible();
    void use(int row) override;
    void toggle(const std::string& group);
    void on_key(wxKeyEvent& event);
    void on_click(wxMouseEvent& event);

    std::function<void(const std::string&)> open_;
    std::vector<Row> rows_;
    std::vector<std::size_t> visible_;  // indices into rows_
    std::set<std::string> closed_;
    std::string page_;
};

}  // namespace signpost::gui
