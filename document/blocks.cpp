#include "document/blocks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <array>
#include <memory>
#include <mutex>

#include "document/parse.h"

namespace signpost::document {

namespace {

struct NodeFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserFree {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Tree = std::unique_ptr<cmark_node, NodeFree>;

Tree parse_tree(std::string_view markdown) {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const std::unique_ptr<cmark_parser, ParserFree> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return Tree(cmark_parser_finish(parser.get()));
}

// Measured before anything recurses over the tree.
int depth_of(cmark_node* root) {
    struct IterFree {
        void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
    };
    const std::unique_ptr<cmark_iter, IterFree> iter(cmark_iter_new(root));
    int depth = 0, deepest = 0;
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter.get());
        if (!cmark_node_first_child(node)) continue;  // leaves have no exit of their own
        depth += event == CMARK_EVENT_ENTER ? 1 : -1;
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

std::string text_of(const char* text) { return text ? text : ""; }
bool is_type(cmark_node* node, std::string_view name) { return cmark_node_get_type_string(node) == name; }

// Inlines that stand side by side as text are one text.
void append(std::vector<Inline>& out, Inline inline_) {
    if (inline_.kind == Inline::Kind::text && !out.empty() && out.back().kind == Inline::Kind::text)
        out.back().text += inline_.text;
    else out.push_back(std::move(inline_));
}

// The anchor that a heading ends with, "Pending restart {#os.restart}", is taken from its words. Empty: it has none.
std::string take_anchor(std::vector<Inline>& heading) {
    if (heading.empty() || heading.back().kind != Inline::Kind::text) return {};
    std::string& text = heading.back().text;
    const auto open = text.rfind(" {#");
    if (open == std::string::npos || !text.ends_with('}')) return {};
    const std::string anchor = text.substr(open + 3, text.size() - open - 4);
    if (anchor.empty() || anchor.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") != std::string::npos)
        return {};
    text.resize(open);
    return anchor;
}

bool only_whitespace(const std::vector<Inline>& inlines) {
    for (const Inline& i : inlines)
        if (i.kind != Inline::Kind::soft_break &&
            !(i.kind == Inline::Kind::text && i.text.find_first_not_of(" \t") == std::string::npos))
            return false;
    return true;
}

class Converter {
public:
    Converter(const std::string& page_id, const std::string& file, int line_offset)
        : page_id_(page_id), file_(file), line_offset_(line_offset) {}

    std::vector<Block> children_of(cmark_node* parent) {
        std::vector<Block> out;
        for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            if (auto block = convert(node)) out.push_back(std::move(*block));
        return out;
    }

    std::vector<Problem> take_problems() { return std::move(problems_); }

private:
    std::optional<Block> convert(cmark_node* node) {
        Block block;
        line_ = cmark_node_get_start_line(node) + line_offset_;
        block.line = line_;
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_PARAGRAPH) return paragraph(node, std::move(block));
        if (type == CMARK_NODE_HEADING) return heading(node, std::move(block));
        if (type == CMARK_NODE_LIST) return list(node, std::move(block));
        if (type == CMARK_NODE_ITEM || is_type(node, "tasklist")) return item(node, std::move(block));
        if (type == CMARK_NODE_BLOCK_QUOTE) return quote(node, std::move(block));
        if (type == CMARK_NODE_CODE_BLOCK) return code(node, std::move(block));
        if (type == CMARK_NODE_THEMATIC_BREAK) return block.kind = Block::Kind::rule, block;
        if (type == CMARK_NODE_HTML_BLOCK) return html(node, std::move(block));
        if (is_type(node, "table")) return table(node, std::move(block));
        return std::nullopt;
    }

    std::optional<Block> heading(cmark_node* node, Block block) {
        block.kind = Block::Kind::heading;
        block.level = cmark_node_get_heading_level(node);
        block.inlines = inlines_of(node);
        block.anchor = take_anchor(block.inlines);
        if (block.anchor.empty()) block.anchor = slug(plain_text(block.inlines));
        return block;
    }

    // A link or picture that has a paragraph to itself becomes a block of its own.
    std::optional<Block> paragraph(cmark_node* node, Block block) {
        block.inlines = inlines_of(node);
        if (block.inlines.size() != 1) return block;
        const Inline& only = block.inlines.front();
        if (only.kind == Inline::Kind::image) {
            block.kind = Block::Kind::picture;
            block.link = only.link;
            block.text = only.text;
            block.inlines.clear();
        } else if (only.kind == Inline::Kind::link) {
            if (only.link.kind == Link::Kind::check) block.kind = Block::Kind::check;
            else if (only.link.kind == Link::Kind::assistant) block.kind = Block::Kind::assistant;
            else if (only.link.kind == Link::Kind::data) block.kind = Block::Kind::data;
            else return block;
            block.link = only.link;
            block.inlines = std::vector<Inline>(only.children);
        }
        return block;
    }

    std::optional<Block> list(cmark_node* node, Block block) {
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        block.kind = ordered ? Block::Kind::ordered_list : Block::Kind::bullet_list;
        if (ordered) block.start = cmark_node_get_list_start(node);
        block.children = children_of(node);
        return block;
    }

    std::optional<Block> item(cmark_node* node, Block block) {
        block.kind = Block::Kind::list_item;
        if (is_type(node, "tasklist"))
            block.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? Block::Task::done : Block::Task::open;
        block.children = children_of(node);
        return block;
    }

    std::optional<Block> quote(cmark_node* node, Block block) {
        block.kind = Block::Kind::quote;
        block.children = children_of(node);
        make_callout(block);
        return block;
    }

    // GitHub's alerts: a quote whose first line is [!NOTE] or one of its sisters.
    static void make_callout(Block& block) {
        static constexpr std::array<std::pair<std::string_view, Block::Callout>, 5> kinds{{
            {"[!NOTE]", Block::Callout::note},
            {"[!TIP]", Block::Callout::tip},
            {"[!IMPORTANT]", Block::Callout::important},
            {"[!WARNING]", Block::Callout::warning},
            {"[!CAUTION]", Block::Callout::caution},
        }};
        if (block.children.empty() || block.children.front().kind != Block::Kind::paragraph) return;
        std::vector<Inline>& first = block.children.front().inlines;
        if (first.empty() || first.front().kind != Inline::Kind::text) return;
        if (first.size() > 1 && first[1].kind != Inline::Kind::soft_break && first[1].kind != Inline::Kind::line_break)
            return;
        for (const auto& [marker, callout] : kinds) {
            if (first.front().text != marker) continue;
            block.kind = Block::Kind::callout;
            block.callout = callout;
            first.erase(first.begin(), first.begin() + (first.size() > 1 ? 2 : 1));
            if (first.empty()) block.children.erase(block.children.begin());
            return;
        }
    }

    std::optional<Block> code(cmark_node* node, Block block) {
        block.kind = Block::Kind::code;
        block.text = text_of(cmark_node_get_literal(node));
        while (!block.text.empty() && block.text.back() == '\n') block.text.pop_back();
        block.info = text_of(cmark_node_get_fence_info(node));
        return block;
    }

    // Raw HTML is off: a comment vanishes, anything else stays visible as the text it is.
    std::optional<Block> html(cmark_node* node, Block block) {
        std::string literal = text_of(cmark_node_get_literal(node));
        while (!literal.empty() && literal.back() == '\n') literal.pop_back();
        if (literal.starts_with("<!--")) return std::nullopt;
        report_html(block.line);
        block.inlines.push_back({Inline::Kind::text, literal, {}, {}});
        return block;
    }

    void report_html(int line) {
        problems_.push_back(
            {file_, line, "html.raw", Problem::Severity::warning, "Raw HTML is not used; it is shown as text."});
    }

    std::optional<Block> table(cmark_node* node, Block block) {
        block.kind = Block::Kind::table;
        const std::uint16_t columns = cmark_gfm_extensions_get_table_columns(node);
        const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
        for (std::uint16_t i = 0; i < columns; ++i)
            block.alignments.push_back(alignments[i] == 'l'   ? Block::Alignment::left
                                       : alignments[i] == 'c' ? Block::Alignment::center
                                       : alignments[i] == 'r' ? Block::Alignment::right
                                                              : Block::Alignment::none);
        for (cmark_node* row = cmark_node_first_child(node); row; row = cmark_node_next(row))
            block.children.push_back(table_row(row));
        return block;
    }

    Block table_row(cmark_node* node) {
        Block row;
        row.kind = Block::Kind::table_row;
        row.line = cmark_node_get_start_line(node) + line_offset_;
        row.header = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
        for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
            Block cell;
            cell.kind = Block::Kind::table_cell;
            cell.line = row.line;
            cell.inlines = inlines_of(child);
            row.children.push_back(std::move(cell));
        }
        return row;
    }

    std::vector<Inline> inlines_of(cmark_node* parent) {
        std::vector<Inline> out;
        for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            if (auto inline_ = convert_inline(node)) append(out, std::move(*inline_));
        while (!out.empty() && only_whitespace({out.back()})) out.pop_back();
        return out;
    }

    std::optional<Inline> convert_inline(cmark_node* node) {
        using Kind = Inline::Kind;
        const cmark_node_type type = cmark_node_get_type(node);
        const std::string literal = text_of(cmark_node_get_literal(node));
        if (type == CMARK_NODE_TEXT) return Inline{Kind::text, literal, {}, {}};
        if (type == CMARK_NODE_CODE) return Inline{Kind::code, literal, {}, {}};
        if (type == CMARK_NODE_SOFTBREAK) return Inline{Kind::soft_break, {}, {}, {}};
        if (type == CMARK_NODE_LINEBREAK) return Inline{Kind::line_break, {}, {}, {}};
        if (type == CMARK_NODE_EMPH) return Inline{Kind::emphasis, {}, {}, inlines_of(node)};
        if (type == CMARK_NODE_STRONG) return Inline{Kind::strong, {}, {}, inlines_of(node)};
        if (is_type(node, "strikethrough")) return Inline{Kind::strike, {}, {}, inlines_of(node)};
        if (type == CMARK_NODE_LINK)
            return Inline{Kind::link, {}, parse_link(text_of(cmark_node_get_url(node)), page_id_), inlines_of(node)};
        if (type == CMARK_NODE_IMAGE)
            return Inline{
                Kind::image, plain_text(inlines_of(node)), parse_link(text_of(cmark_node_get_url(node)), page_id_), {}};
        if (type == CMARK_NODE_HTML_INLINE) {
            if (literal.starts_with("<!--")) return std::nullopt;
            report_html(line_);
            return Inline{Kind::text, literal, {}, {}};
        }
        return std::nullopt;
    }

    const std::string& page_id_;
    const std::string& file_;
    int line_offset_;
    int line_ = 0;  // of the block under way: cmark gives inlines no lines of the file
    std::vector<Problem> problems_;
};

}  // namespace

Body read_blocks(std::string_view markdown, const std::string& page_id, const std::string& file, int line_offset,
                 int deepest) {
    const Tree tree = parse_tree(markdown);
    if (depth_of(tree.get()) > deepest)
        return {{},
                {{file, 0, "limit.nesting", Problem::Severity::error,
                  "The page is nested more than " + std::to_string(deepest) + " deep."}}};
    Converter converter(page_id, file, line_offset);
    Body body;
    body.blocks = converter.children_of(tree.get());
    body.problems = converter.take_problems();
    return body;
}

}  // namespace signpost::document
