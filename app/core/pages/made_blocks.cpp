#include "app/core/pages/made_blocks.h"

namespace signpost::core {

using document::Block;
using document::Inline;
using document::Link;

Inline text_inline(std::string words) { return {Inline::Kind::text, std::move(words), {}, {}}; }

Inline page_link(const std::string& page, std::string words) {
    return {Inline::Kind::link, {}, Link{Link::Kind::page, page, {}, {}}, {text_inline(std::move(words))}};
}

Block paragraph_block(std::vector<Inline> inlines) {
    Block block;
    block.inlines = std::move(inlines);
    return block;
}

Block heading_block(const std::string& words, const std::string& anchor) {
    Block block;
    block.kind = Block::Kind::heading;
    block.level = 2;
    block.anchor = anchor;
    block.inlines = {text_inline(words)};
    return block;
}

Block check_block(const std::string& target, const std::string& words) {
    Block block;
    block.kind = Block::Kind::check;
    block.anchor = target;
    block.link = Link{Link::Kind::check, target, {}, {}};
    block.inlines = {text_inline(words)};
    return block;
}

}  // namespace signpost::core
