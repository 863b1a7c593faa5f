#include "app/gui/results_list.h"

#include <wx/dc.h>

#include <algorithm>

#include "app/core/pages/page_words.h"
#include "app/gui/cells/painting.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

using Values = std::map<std::string, std::string>;

constexpr int snippet_lines = 2;

// A piece of a snippet that stays together: a word with the space behind it, or a part of one.
struct Piece {
    wxString text;
    bool marked = false;
};

std::vector<Piece> pieces_of(const search::Snippet& snippet) {
    std::vector<Piece> out;
    std::size_t mark = 0;
    std::size_t start = 0;
    const auto marked = [&](std::size_t at) {
        while (mark < snippet.marks.size() && at >= snippet.marks[mark].first + snippet.marks[mark].second) ++mark;
        return mark < snippet.marks.size() && at >= snippet.marks[mark].first;
    };
    bool inside = false;
    for (std::size_t at = 0; at <= snippet.text.size(); ++at) {
        const bool end = at == snippet.text.size();
        const bool now = !end && marked(at);
        const bool after_space = at > start && snippet.text[at - 1] == ' ';
        if (at > start && (end || now != inside || after_space)) {
            out.push_back({wx(snippet.text.substr(start, at - start)), inside});
            start = at;
        }
        inside = now;
    }
    return out;
}

}  // namespace

ResultsList::ResultsList(wxWindow* parent, std::function<void(const search::Hit&)> open,
                         std::function<void()> literally)
    : RowList(parent), open_(std::move(open)), literally_(std::move(literally)) {
    SetName("results");
    Bind(wxEVT_KEY_DOWN, &ResultsList::on_key, this);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        const int row = VirtualHitTest(event.GetY());
        event.Skip();
        CallAfter([this, row] { use(row); });
    });
}

void ResultsList::show(const search::Query& query, const search::Results& results, const core::Translator& words) {
    query_ = query.text;
    hits_ = results.hits;
    language_ = query.language;
    notice_.clear();
    insist_.clear();
    if (hits_.empty()) {
        notice_ =
            wx(core::fill(words.translate(core::mark("Nothing found for “{query}”.")), Values{{"query", query.text}}));
    } else if (!results.suggestion.empty()) {
        notice_ =
            wx(core::fill(words.translate(core::mark("Results for “{query}”")), Values{{"query", results.suggestion}}));
        insist_ =
            wx(core::fill(words.translate(core::mark("Search for “{query}” instead")), Values{{"query", query.text}}));
    }
    SetItemCount(hits_.size() + (notice_.empty() ? 0 : 1));
    SetSelection(hits_.empty() ? wxNOT_FOUND : notice_.empty() ? 0 : 1);
    rows_changed();
    if (!notice_.empty()) announce(row_name(0));
    if (GetItemCount() > 0) ScrollToRow(0);
    Refresh();
}

void ResultsList::clear() {
    query_.clear();
    hits_.clear();
    notice_.clear();
    insist_.clear();
    SetItemCount(0);
    rows_changed();
}

wxString ResultsList::section_of(const search::Hit& hit) const {
    wxString line = wx(hit.section);
    if (hit.language != language_) {
        const wxString name = wx(core::language_name(hit.language));
        line = line.empty() ? name : name + wx("  ·  ") + line;
    }
    return line;
}

wxString ResultsList::row_name(std::size_t row) const {
    if (is_notice(row)) return insist_.empty() ? notice_ : notice_ + ". " + insist_;
    const search::Hit& h = hit(row);
    wxString name = wx(h.title);
    for (const wxString& part : {section_of(h), wx(h.snippet.text)})
        if (!part.empty()) name += ", " + part;
    return name;
}

wxCoord ResultsList::OnMeasureItem(std::size_t row) const {
    const Scale sizes = scale();
    if (is_notice(row)) return sizes.px(insist_.empty() ? 40 : 62);
    return sizes.px(section_of(hit(row)).empty() ? 72 : 90);
}

void ResultsList::OnDrawItem(wxDC& dc, const wxRect& rect, std::size_t row) const {
    const Scale sizes = scale();
    const int x = rect.x + sizes.px(18), width = rect.width - sizes.px(36);
    int y = rect.y + sizes.px(8);
    dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
    if (is_notice(row)) {
        dc.SetFont(sizes.font(13.5));
        dc.SetTextForeground(palette().text);
        draw_text(dc, notice_, x, y, width);
        dc.SetTextForeground(palette().accent);
        if (!insist_.empty()) draw_text(dc, insist_, x, y + sizes.px(22), width);
        return;
    }
    const search::Hit& h = hit(row);
    dc.SetFont(sizes.font(14, wxFONTWEIGHT_BOLD));
    dc.SetTextForeground(palette().accent);
    draw_text(dc, wx(h.title), x, y, width);
    y += sizes.px(20);
    dc.SetFont(sizes.font(12.5));
    const wxString section = section_of(h);
    if (!section.empty()) {
        dc.SetTextForeground(palette().text);
        draw_text(dc, section, x, y, width);
        y += sizes.px(18);
    }
    draw_snippet(dc, wxRect(x, y, width, rect.GetBottom() - y), h.snippet);
}

void ResultsList::draw_snippet(wxDC& dc, const wxRect& rect, const search::Snippet& snippet) const {
    int x = rect.x, y = rect.y, lines = 1;
    const int line_height = dc.GetCharHeight() + scale().px(1);
    dc.SetTextForeground(palette().quiet);
    for (const Piece& piece : pieces_of(snippet)) {
        const int width = dc.GetTextExtent(piece.text).x;
        if (x + width > rect.GetRight() && x > rect.x) {
            if (++lines > snippet_lines) return;
            x = rect.x;
            y += line_height;
        }
        if (piece.marked) {
            draw_rounded(dc, wxRect(x, y, width, dc.GetCharHeight()), 2, palette().hit);
            dc.SetTextForeground(palette().text);
        }
        dc.DrawText(piece.text, x, y);
        if (piece.marked) dc.SetTextForeground(palette().quiet);
        x += width;
    }
}

void ResultsList::move_selection(int step) {
    const int count = static_cast<int>(GetItemCount());
    if (count == 0) return;
    const int next = std::clamp(GetSelection() + step, 0, count - 1);
    SetSelection(next);
    rows_changed();
    announce(row_name(static_cast<std::size_t>(next)));
    Refresh();
}

void ResultsList::open_selected() { use(GetSelection()); }

void ResultsList::use(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= GetItemCount()) return;
    const std::size_t index = static_cast<std::size_t>(row);
    if (is_notice(index)) {
        if (!insist_.empty()) literally_();
        return;
    }
    const search::Hit chosen = hit(index);
    SetSelection(row);
    open_(chosen);
}

void ResultsList::on_key(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER) return open_selected();
    event.Skip();
}

}  // namespace signpost::gui
