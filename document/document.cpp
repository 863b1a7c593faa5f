#include "document/document.h"

namespace signpost::document {

namespace {

void append_plain(std::string& out, const std::vector<Inline>& inlines) {
    for (const Inline& i : inlines) {
        if (i.kind == Inline::Kind::soft_break) out += ' ';
        else if (i.kind == Inline::Kind::line_break) out += '\n';
        else out += i.text;
        append_plain(out, i.children);
    }
}

void append_line(std::string& out, const std::string& line) {
    if (line.empty()) return;
    if (!out.empty()) out += '\n';
    out += line;
}

void append_block(std::string& out, const Block& block) {
    if (block.kind == Block::Kind::table_row) {
        std::string row;
        for (const Block& cell : block.children) row += (row.empty() ? "" : " | ") + plain_text(cell.inlines);
        append_line(out, row);
        return;
    }
    append_line(out, block.text);
    append_line(out, plain_text(block.inlines));
    for (const Block& child : block.children) append_block(out, child);
}

void collect_headings(const std::vector<Block>& blocks, std::vector<const Block*>& out) {
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading) out.push_back(&block);
        collect_headings(block.children, out);
    }
}

}  // namespace

std::string plain_text(const std::vector<Inline>& inlines) {
    std::string out;
    append_plain(out, inlines);
    return out;
}

std::string plain_text(const Block& block) {
    std::string out;
    append_block(out, block);
    return out;
}

std::vector<const Block*> headings(const Document& document) {
    std::vector<const Block*> out;
    collect_headings(document.blocks, out);
    return out;
}

std::vector<Section> sections(const Document& document) {
    std::vector<Section> out(1);
    for (const Block& block : document.blocks) {
        if (block.kind == Block::Kind::heading)
            out.push_back({block.anchor, plain_text(block.inlines), block.level, {}});
        else append_line(out.back().text, plain_text(block));
    }
    return out;
}

}  // namespace signpost::document
