#include "app/core/home_page.h"

#include <map>

#include "app/core/translator.h"

namespace signpost::core {

namespace {

using document::Block;
using document::Inline;
using document::Link;

Inline text(std::string words) { return {Inline::Kind::text, std::move(words), {}, {}}; }

Inline page_link(const std::string& id, std::string words) {
    return {Inline::Kind::link, {}, Link{Link::Kind::page, id, {}, {}}, {text(std::move(words))}};
}

Block paragraph(std::vector<Inline> inlines) {
    Block block;
    block.inlines = std::move(inlines);
    return block;
}

Block heading(const std::string& words, const std::string& anchor) {
    Block block;
    block.kind = Block::Kind::heading;
    block.level = 2;
    block.anchor = anchor;
    block.inlines = {text(words)};
    return block;
}

Block page_list(const document::Group& group, const Library& library, const std::string& language) {
    Block list;
    list.kind = Block::Kind::bullet_list;
    for (const std::string& id : group.pages) {
        const search::PageInfo* page = library.info_with_fallback(id, language);
        if (!page) continue;
        Block item;
        item.kind = Block::Kind::list_item;
        item.children = {paragraph({page_link(id, page->title)})};
        list.children.push_back(std::move(item));
    }
    return list;
}

}  // namespace

document::Document home_page(const Library& library, const Translator& words) {
    const std::string language = words.language();
    document::Document page;
    page.language = language;
    page.meta.title = words.translate(mark("How can we help?"));
    page.meta.summary = words.translate(mark("Type a few words in the search box, or choose where you stand."));
    const auto& groups = library.entrances().empty() ? library.groups() : library.entrances();
    for (const document::Group& group : groups) {
        page.blocks.push_back(heading(title_of(group, language), group.id));
        const auto sentence = group.text.find(language);
        if (sentence != group.text.end()) page.blocks.push_back(paragraph({text(sentence->second)}));
        page.blocks.push_back(page_list(group, library, language));
    }
    return page;
}

document::Document missing_page(const std::string& id, const Translator& words) {
    document::Document page;
    page.id = id;
    page.language = words.language();
    page.meta.title = words.translate(mark("This page is not there"));
    page.blocks.push_back(paragraph({text(
        fill(words.translate(mark("There is no page “{page}”.")), std::map<std::string, std::string>{{"page", id}}))}));
    return page;
}

}  // namespace signpost::core
