#include "app/core/pages/home_page.h"

#include "app/core/pages/made_blocks.h"
#include "app/core/pages/page_words.h"
#include "app/core/translator.h"

namespace signpost::core {

namespace {

using document::Block;

Block page_list(const document::Group& group, const Library& library, const std::string& language) {
    Block list;
    list.kind = Block::Kind::bullet_list;
    for (const std::string& id : group.pages) {
        const search::PageInfo* page = library.info_with_fallback(id, language);
        if (!page) continue;
        Block item;
        item.kind = Block::Kind::list_item;
        item.children = {paragraph_block({page_link(id, page->title)})};
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
        page.blocks.push_back(heading_block(title_of(group, language), group.id));
        const auto sentence = group.text.find(language);
        if (sentence != group.text.end()) page.blocks.push_back(paragraph_block({text_inline(sentence->second)}));
        page.blocks.push_back(page_list(group, library, language));
    }
    return page;
}

document::Document missing_page(const std::string& id, const Translator& words) {
    document::Document page;
    page.id = id;
    page.language = words.language();
    page.meta.title = words.translate(mark("This page is not there"));
    page.blocks.push_back(paragraph_block({text_inline(no_such_page(id, words))}));
    return page;
}

}  // namespace signpost::core
