#include "search/link_words.h"

#include <functional>
#include <set>
#include <tuple>

#include "search/layout.h"

namespace signpost::search {
namespace {

using document::Block;
using document::Inline;
using document::Link;

using Visit = std::function<void(const Inline&)>;

void visit_links(const std::vector<Inline>& inlines, const Visit& visit) {
    for (const Inline& part : inlines) {
        if (part.kind == Inline::Kind::link) visit(part);
        else visit_links(part.children, visit);
    }
}

void visit_links(const std::vector<Block>& blocks, const Visit& visit) {
    for (const Block& block : blocks) {
        visit_links(block.inlines, visit);
        visit_links(block.children, visit);
    }
}

}  // namespace

LinksTo links_between(const std::vector<const document::Page*>& pages) {
    LinksTo result;
    std::set<std::tuple<std::string, std::string, std::uint64_t>> known;  // page, section, wording
    for (const document::Page* page : pages)
        visit_links(page->document.blocks, [&](const Inline& inline_link) {
            const Link& link = inline_link.link;
            if (link.kind != Link::Kind::page || link.target == page->document.id) return;
            std::string text = document::plain_text(inline_link.children);
            if (known.emplace(link.target, link.anchor, text_key(text)).second)
                result[link.target].push_back({link.anchor, std::move(text)});
        });
    return result;
}

}  // namespace signpost::search
