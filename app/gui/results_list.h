// What was found: title, section, and the words around what matched, marked.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/core/reader.h"
#include "app/gui/row_list.h"

namespace signpost::gui {

class ResultsList final : public RowList {
public:
    // `open` is told the hit; `literally` when the reader insists on what was typed.
    ResultsList(wxWindow* parent, std::function<void(const search::Hit&)> open, std::function<void()> literally);

    void show(const search::Query& query, const search::Results& results, const core::Translator& words);
    void clear();
    [[nodiscard]] const std::string& answers() const { return query_; }  // the text that the list answers
    // From the search box: the next or previous hit is selected without taking the focus.
    void move_selection(int step);
    void open_selected();
    [[nodiscard]] const std::vector<search::Hit>& hits() const { return hits_; }
    [[nodiscard]] wxString row_name(std::size_t row) const override;

protected:
    void OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t row) const override;
    wxCoord OnMeasureItem(std::size_t row) const override;

private:
    // Row 0 may be a line of ours ("Results for …", "Nothing found for …"); hits follow.
    [[nodiscard]] bool is_notice(std::size_t row) const { return !notice_.empty() && row == 0; }
    [[nodiscard]] const search::Hit& hit(std::size_t row) const { return hits_[row - (notice_.empty() ? 0 : 1)]; }
    [[nodiscard]] wxString section_of(const search::Hit& hit) const;
    void draw_snippet(wxDC& dc, const wxRect& rect, const search::Snippet& snippet) const;
    void use(int row) override;
    void on_key(wxKeyEvent& event);

    std::function<void(const search::Hit&)> open_;
    std::function<void()> literally_;
    std::vector<search::Hit> hits_;
    std::string query_, language_;
    wxString notice_;
    wxString insist_;  // "Search for “…” instead"; empty when nothing was corrected
};

}  // namespace signpost::gui
