#include "app/gui/accessible/accessible.h"

#include <wx/html/htmlcell.h>

#include <algorithm>

#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

bool is_space(const wxString& text, std::size_t at) { return text[at] == ' ' || text[at] == '\n'; }

bool begins_sentence(const wxString& text, std::size_t at) {
    if (is_space(text, at) || !is_space(text, at - 1)) return false;
    std::size_t last = at;
    while (last > 0 && is_space(text, last - 1)) --last;
    return last > 0 && wx(".!?…:").Contains(wxString(text[last - 1]));
}

// A line of the window begins where the words jump back to the left.
bool begins_line(const std::vector<TextPiece>& pieces, std::size_t at) {
    const auto piece = std::lower_bound(pieces.begin(), pieces.end(), at,
                                        [](const TextPiece& p, std::size_t offset) { return p.start < offset; });
    if (piece == pieces.begin() || piece == pieces.end() || piece->start != at) return false;
    return piece->cell->GetAbsPos().x <= std::prev(piece)->cell->GetAbsPos().x;
}

bool begins(const AccessibleNode& node, std::size_t at, TextUnit unit) {
    if (at == 0 || unit == TextUnit::character) return true;
    const wxString& text = node.text;
    if (unit == TextUnit::word) return !is_space(text, at) && is_space(text, at - 1);
    if (text[at - 1] == '\n') return true;
    if (unit == TextUnit::sentence) return begins_sentence(text, at);
    return unit == TextUnit::line && begins_line(node.pieces, at);
}

}  // namespace

std::pair<std::size_t, std::size_t> unit_at(const AccessibleNode& node, std::size_t offset, TextUnit unit) {
    const std::size_t size = node.text.length();
    if (offset >= size) return {size, size};
    std::size_t from = offset, to = offset + 1;
    while (!begins(node, from, unit)) --from;
    while (to < size && !begins(node, to, unit)) ++to;
    return {from, to};
}

}  // namespace signpost::gui
