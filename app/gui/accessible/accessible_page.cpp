#include "app/gui/accessible/accessible_page.h"

#include <wx/html/htmlwin.h>

#include "app/gui/cells/block_cells.h"
#include "app/gui/cells/control_cell.h"
#include "app/gui/cells/table_cell.h"
#include "app/gui/cells/text_cell.h"

namespace signpost::gui {

namespace {

using Nodes = std::vector<AccessibleNode>;

class Outliner {
public:
    explicit Outliner(const PageStyle& style) : style_(style) {}

    // The cells of a container, at any depth, as parts one after the other.
    void walk(const wxHtmlCell& container, Nodes& out) {
        bool open = false;  // the last part takes more words
        for (const wxHtmlCell* cell = container.GetFirstChild(); cell; cell = cell->GetNext()) {
            if (dynamic_cast<const TextCell*>(cell)) {
                if (!open) out.push_back(new_text(container));
                open = true;
                add_word(out.back(), *cell);
            } else if (!dynamic_cast<const RoomCell*>(cell)) {
                open = false;
                block(*cell, out);
            }
        }
    }

private:
    void block(const wxHtmlCell& cell, Nodes& out) {
        if (const auto* step = dynamic_cast<const StepCell*>(&cell)) return list_item(*step, out);
        if (const auto* table_cell = dynamic_cast<const TableCell*>(&cell)) return table(*table_cell, out);
        if (dynamic_cast<const GroundCell*>(&cell)) {
            out.push_back(part(Role::section, cell));
            return walk(cell, out.back().children);
        }
        if (dynamic_cast<const TickCell*>(&cell)) return out.push_back(target(Role::check_box, cell));
        if (dynamic_cast<const ButtonCell*>(&cell)) return out.push_back(target(Role::button, cell));
        if (dynamic_cast<const ControlCell*>(&cell)) return control(cell, out);
        if (dynamic_cast<const wxHtmlContainerCell*>(&cell)) return walk(cell, out);
        const wxString words = cell.ConvertToText(nullptr);
        if (words.empty()) return;
        out.push_back(part(Role::paragraph, cell));
        out.back().text = words;
        out.back().pieces.push_back({0, &cell});
    }

    static AccessibleNode part(Role role, const wxHtmlCell& cell) { return AccessibleNode(role, &cell); }

    AccessibleNode new_text(const wxHtmlCell& container) {
        AccessibleNode node = part(Role::paragraph, container);
        const auto heading = style_.headings.find(&container);
        if (heading != style_.headings.end()) {
            node.role = Role::heading;
            node.level = heading->second;
        }
        if (marker_) {
            node.text = marker_->ConvertToText(nullptr);
            node.pieces.push_back({0, marker_});
            marker_ = nullptr;
        }
        return node;
    }

    void add_word(AccessibleNode& node, const wxHtmlCell& cell) {
        wxString word = cell.ConvertToText(nullptr);
        word.Replace(wxUniChar(0xa0), " ");
        node.pieces.push_back({node.text.length(), &cell});
        node.text += word;
        long index = -1;
        const wxHtmlLinkInfo* info = cell.GetLink();
        if (!info || !info->GetHref().ToLong(&index)) return;
        if (node.children.empty() || node.children.back().target != index) {
            node.children.push_back(part(Role::link, cell));
            node.children.back().target = static_cast<int>(index);
            node.children.back().name = style_.targets[static_cast<std::size_t>(index)].name;
        }
        AccessibleNode& link = node.children.back();
        link.pieces.push_back({link.text.length(), &cell});
        link.text += word;
    }

    [[nodiscard]] int index_of(const wxHtmlCell& cell) const {
        for (std::size_t i = 0; i < style_.targets.size(); ++i)
            if (style_.targets[i].cell == &cell) return static_cast<int>(i);
        return -1;
    }

    [[nodiscard]] AccessibleNode target(Role role, const wxHtmlCell& cell) const {
        AccessibleNode node = part(role, cell);
        node.target = index_of(cell);
        if (node.target >= 0) node.name = style_.targets[static_cast<std::size_t>(node.target)].name;
        return node;
    }

    void control(const wxHtmlCell& cell, Nodes& out) const {
        AccessibleNode node = target(Role::control, cell);
        if (node.target < 0) return;
        node.control = style_.targets[static_cast<std::size_t>(node.target)].control;
        node.name = node.text = node.control->GetLabel();
        node.pieces.push_back({0, &cell});
        out.push_back(std::move(node));
    }

    // Steps and points stand one after the other; a number or a dot begins each.
    void list_item(const StepCell& cell, Nodes& out) {
        const wxHtmlCell* marker = cell.GetFirstChild();
        const bool numbered = dynamic_cast<const BadgeCell*>(marker) != nullptr;
        const bool goes_on = !out.empty() && out.back().role == Role::list && (out.back().level != 0) == numbered;
        if (!goes_on) {
            out.push_back(part(Role::list, cell));
            out.back().level = numbered ? 1 : 0;
        }
        AccessibleNode item = part(Role::list_item, cell);
        marker_ = numbered ? marker : nullptr;
        const wxHtmlCell* body = marker->GetNext();
        walk(*body, item.children);
        marker_ = nullptr;
        if (const wxHtmlCell* box = body->GetNext()) block(*box, item.children);
        out.back().children.push_back(std::move(item));
    }

    void table(const TableCell& cell, Nodes& out) {
        AccessibleNode table = part(Role::table, cell);
        std::size_t column = 0;
        for (const wxHtmlCell* inner = cell.GetFirstChild(); inner; inner = inner->GetNext()) {
            if (column == 0) table.children.push_back(part(Role::row, *inner));
            const bool header = table.children.size() == 1;
            AccessibleNode field = part(Role::cell, *inner);
            walk(*inner, field.children);
            if (field.children.size() == 1 && field.children.front().role == Role::paragraph) {
                AccessibleNode words = std::move(field.children.front());
                field = std::move(words);
                field.cell = inner;
            }
            field.role = header ? Role::column_header : Role::cell;
            field.name = field.text;
            table.children.back().children.push_back(std::move(field));
            column = (column + 1) % cell.columns();
        }
        out.push_back(std::move(table));
    }

    const PageStyle& style_;
    const wxHtmlCell* marker_ = nullptr;  // the number that the next words follow
};

// Names of headings, and the whole text of the page: a line a block. Tick boxes and buttons are no part of the text.
void finish(AccessibleNode& node, AccessibleNode& page) {
    if (node.role == Role::heading) node.name = node.text;
    if (!node.text.empty()) {
        for (const TextPiece& piece : node.pieces)
            page.pieces.push_back({page.text.length() + piece.start, piece.cell});
        page.text += node.text + "\n";
        return;
    }
    for (AccessibleNode& child : node.children) finish(child, page);
}

// The part of a piece between two offsets, by the share of its characters.
wxRect part_of(const wxHtmlCell& cell, std::size_t start, std::size_t end, std::size_t from, std::size_t to) {
    const double width =
        static_cast<double>(cell.GetWidth()) / static_cast<double>(std::max<std::size_t>(1, end - start));
    const int left = static_cast<int>(width * static_cast<double>(std::max(from, start) - start));
    const int right = static_cast<int>(width * static_cast<double>(std::min(to, end) - start));
    const wxPoint at = cell.GetAbsPos();
    return {at.x + left, at.y, right - left, cell.GetHeight()};
}

}  // namespace

AccessibleNode outline(const wxHtmlCell& page, const PageStyle& style, const wxString& name) {
    AccessibleNode root(Role::document, &page);
    root.name = name;
    Outliner(style).walk(page, root.children);
    for (AccessibleNode& node : root.children) finish(node, root);
    return root;
}

AccessiblePage::AccessiblePage(wxHtmlWindow& window) : window_(window), told_(window, *this) {}

void AccessiblePage::leave() {
    style_ = nullptr;
    tree_ = AccessibleNode(Role::document);
    told_.content_changed();
}

void AccessiblePage::show(const PageStyle& style, const wxString& name, const std::string& language) {
    style_ = &style;
    language_ = language;
    tree_ = outline(*window_.GetInternalRepresentation(), style, name);
    told_.content_changed();
}

bool AccessiblePage::is_on(int target) const {
    const auto* box = dynamic_cast<const TickCell*>(style_->targets[static_cast<std::size_t>(target)].cell);
    return box && box->ticked();
}

void AccessiblePage::ticks_changed() {
    if (!style_) return;
    for (std::size_t i = 0; i < style_->targets.size(); ++i)
        if (dynamic_cast<const TickCell*>(style_->targets[i].cell)) told_.value_changed(static_cast<int>(i));
}

void AccessiblePage::use(int target) {
    const std::function<void()> use = style_->targets[static_cast<std::size_t>(target)].use;
    use();  // a copy: using it may rebuild the page
}

wxRect AccessiblePage::place(const AccessibleNode& node, std::size_t from, std::size_t to) const {
    wxRect all;
    for (std::size_t i = 0; i < node.pieces.size(); ++i) {
        const std::size_t start = node.pieces[i].start;
        const std::size_t end = i + 1 < node.pieces.size() ? node.pieces[i + 1].start : node.text.length();
        if (start < to && end > from) all.Union(part_of(*node.pieces[i].cell, start, end, from, to));
    }
    if (node.pieces.empty() && node.cell)
        all = wxRect(node.cell->GetAbsPos(), wxSize(node.cell->GetWidth(), node.cell->GetHeight()));
    const wxPoint top_left = window_.CalcScrolledPosition(all.GetPosition());
    return {top_left, all.GetSize()};
}

}  // namespace signpost::gui
