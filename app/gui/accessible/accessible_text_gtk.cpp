// Reading by character, word, sentence and line, and where the words stand on the screen.
#include <wx/window.h>

#include <algorithm>

#include "app/gui/accessible/accessible_part_gtk.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

gchar* copy(const wxString& text) { return g_strdup(utf8(text).c_str()); }

std::size_t offset_of(const Part& part, gint offset) {
    const std::size_t size = part.node.text.length();
    return offset < 0 ? size : std::min(size, static_cast<std::size_t>(offset));
}

gchar* text_between(AtkText* object, gint from, gint to) {
    const Part* part = part_of(object);
    if (!part) return nullptr;
    const std::size_t start = offset_of(*part, from), end = offset_of(*part, to);
    return copy(end > start ? part->node.text.Mid(start, end - start) : wxString());
}

gchar* unit_text(AtkText* object, gint offset, TextUnit unit, gint* from, gint* to) {
    const Part* part = part_of(object);
    if (!part) return nullptr;
    const auto [start, end] = unit_at(part->node, offset_of(*part, offset), unit);
    *from = static_cast<gint>(start);
    *to = static_cast<gint>(end);
    return copy(part->node.text.Mid(start, end - start));
}

// The number comes over the bus, from whoever asks.
template <std::size_t count>
TextUnit numbered(const TextUnit (&units)[count], unsigned number) {
    return units[std::min<std::size_t>(number, count - 1)];
}

gchar* string_at(AtkText* object, gint offset, AtkTextGranularity granularity, gint* from, gint* to) {
    constexpr TextUnit units[] = {TextUnit::character, TextUnit::word, TextUnit::sentence, TextUnit::line,
                                  TextUnit::paragraph};
    return unit_text(object, offset, numbered(units, granularity), from, to);
}

gchar* text_at(AtkText* object, gint offset, AtkTextBoundary boundary, gint* from, gint* to) {
    constexpr TextUnit units[] = {TextUnit::character, TextUnit::word, TextUnit::word, TextUnit::sentence,
                                  TextUnit::sentence,  TextUnit::line, TextUnit::line};
    return unit_text(object, offset, numbered(units, boundary), from, to);
}

gunichar character_at(AtkText* object, gint offset) {
    const Part* part = part_of(object);
    if (!part || offset < 0 || static_cast<std::size_t>(offset) >= part->node.text.length()) return 0;
    return part->node.text[static_cast<std::size_t>(offset)].GetValue();
}

gint character_count(AtkText* object) {
    const Part* part = part_of(object);
    return part ? static_cast<gint>(part->node.text.length()) : 0;
}

// The page has no caret; reading begins at what has the focus, else at the top.
gint caret_offset(AtkText* object) {
    const Part* part = part_of(object);
    if (!part || part->node.pieces.empty()) return 0;
    Part* focused = part->tree.root->find(part->tree.source.focused());
    if (!focused || focused->node.pieces.empty()) return 0;
    const wxHtmlCell* cell = focused->node.pieces.front().cell;
    for (const TextPiece& piece : part->node.pieces)
        if (piece.cell == cell) return static_cast<gint>(piece.start);
    return 0;
}

wxPoint origin(const Part& part, AtkCoordType type) {
    if (type == ATK_XY_SCREEN) return part.tree.window.ClientToScreen(wxPoint(0, 0));
    gint x = 0, y = 0;
    gtk_widget_translate_coordinates(part.tree.widget, gtk_widget_get_toplevel(part.tree.widget), 0, 0, &x, &y);
    return {x, y};
}

void range_extents(AtkText* object, gint from, gint to, AtkCoordType type, AtkTextRectangle* out) {
    *out = {0, 0, 0, 0};
    const Part* part = part_of(object);
    if (!part) return;
    wxRect rect = part->tree.source.place(part->node, offset_of(*part, from), offset_of(*part, to));
    rect.Offset(origin(*part, type));
    *out = {rect.x, rect.y, rect.width, rect.height};
}

void character_extents(AtkText* object, gint offset, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
    AtkTextRectangle rect{};
    range_extents(object, offset, offset + 1, type, &rect);
    *x = rect.x, *y = rect.y, *width = rect.width, *height = rect.height;
}

gint offset_at_point(AtkText* object, gint x, gint y, AtkCoordType type) {
    const Part* part = part_of(object);
    if (!part) return -1;
    const wxPoint at = wxPoint(x, y) - origin(*part, type);
    for (std::size_t i = 0; i < part->node.text.length(); ++i)
        if (part->tree.source.place(part->node, i, i + 1).Contains(at)) return static_cast<gint>(i);
    return -1;
}

AtkAttributeSet* default_attributes(AtkText* object) {
    const Part* part = part_of(object);
    if (!part || part->tree.source.language().empty()) return nullptr;
    auto* language = g_new(AtkAttribute, 1);
    language->name = g_strdup("language");
    language->value = g_strdup(part->tree.source.language().c_str());
    return g_slist_prepend(nullptr, language);
}

AtkAttributeSet* run_attributes(AtkText* object, gint, gint* from, gint* to) {
    *from = 0;
    *to = character_count(object);
    return nullptr;
}

gint no_selections(AtkText*) { return 0; }

}  // namespace

void fill_text_interface(gpointer iface, gpointer) {
    auto* text = static_cast<AtkTextIface*>(iface);
    text->get_text = text_between;
    text->get_string_at_offset = string_at;
    text->get_text_at_offset = text_at;
    text->get_character_at_offset = character_at;
    text->get_character_count = character_count;
    text->get_caret_offset = caret_offset;
    text->get_range_extents = range_extents;
    text->get_character_extents = character_extents;
    text->get_offset_at_point = offset_at_point;
    text->get_default_attributes = default_attributes;
    text->get_run_attributes = run_attributes;
    text->get_n_selections = no_selections;
}

}  // namespace signpost::gui
