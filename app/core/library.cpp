#include "app/core/library.h"

#include <algorithm>

#include "app/core/collation.h"
#include "document/expand.h"
#include "document/parse.h"

namespace signpost::core {

namespace {

std::string text_in(const std::map<std::string, std::string>& by_language, const std::string& language) {
    for (const std::string& candidate : {language, std::string(document::pivot_language)})
        if (const auto found = by_language.find(candidate); found != by_language.end()) return found->second;
    return {};
}

bool has_data(const document::Document& page) {
    return std::any_of(page.blocks.begin(), page.blocks.end(),
                       [](const document::Block& block) { return block.kind == document::Block::Kind::data; });
}

std::vector<document::Change> newer_than(int revision, std::vector<document::Change> changes) {
    std::erase_if(changes, [&](const document::Change& change) { return change.revision <= revision; });
    std::reverse(changes.begin(), changes.end());
    return changes;
}

}  // namespace

Library Library::open(const std::filesystem::path& source) {
    std::error_code error;
    if (!std::filesystem::is_directory(source, error)) return Library(search::Pack::open(source), {});
    document::ReadResult read = document::read_content(source);
    return Library(search::Pack::compile(read.content), std::move(read.problems));
}

Library::Library(search::Pack pack, std::vector<document::Problem> problems)
    : pack_(std::move(pack)),
      problems_(std::move(problems)),
      pages_(pack_.pages()),
      groups_(pack_.groups()),
      entrances_(pack_.entrances()),
      languages_(pack_.languages()) {}

const search::PageInfo* Library::info(const std::string& id, const std::string& language) const {
    const auto key = std::tie(id, language);
    const auto at = std::lower_bound(
        pages_.begin(), pages_.end(), key,
        [](const search::PageInfo& page, const auto& k) { return std::tie(page.id, page.language) < k; });
    return at != pages_.end() && std::tie(at->id, at->language) == key ? &*at : nullptr;
}

const search::PageInfo* Library::info_with_fallback(const std::string& id, const std::string& language) const {
    for (const std::string& candidate : {language, std::string(document::pivot_language)})
        if (const search::PageInfo* page = info(id, candidate)) return page;
    for (const std::string& candidate : languages_)
        if (const search::PageInfo* page = info(id, candidate)) return page;
    return nullptr;
}

std::optional<std::string> Library::source(const std::string& id, const std::string& language) const {
    const search::PageInfo* page = info_with_fallback(id, language);
    return page ? pack_.page_source(page->id, page->language) : std::nullopt;
}

std::optional<LoadedPage> Library::load(const std::string& id, const std::string& language) const {
    const search::PageInfo* page = info_with_fallback(id, language);
    const std::optional<std::string> markdown = page ? pack_.page_source(id, page->language) : std::nullopt;
    if (!markdown) return std::nullopt;

    LoadedPage loaded;
    loaded.document = document::parse(*markdown, id, page->language, id).document;
    loaded.asked_language = language;
    if (page->language != document::pivot_language) {
        if (const auto pivot_source = pack_.page_source(id, document::pivot_language)) {
            const document::Document pivot = document::parse(*pivot_source, id, document::pivot_language, id).document;
            document::align_anchors(loaded.document, pivot);
            if (page->stale) loaded.changes_since = newer_than(loaded.document.meta.translates, pivot.meta.changes);
        }
    }
    if (has_data(loaded.document)) {
        std::vector<document::Term> terms = pack_.terms();
        sort_terms(terms, page->language);
        document::expand_data(loaded.document, terms);
    }
    for (const document::Group& group : groups_)
        if (std::find(group.pages.begin(), group.pages.end(), id) != group.pages.end()) loaded.group = group.id;
    return loaded;
}

std::string title_of(const document::Group& group, const std::string& language) {
    const std::string title = text_in(group.title, language);
    return title.empty() ? group.id : title;
}

}  // namespace signpost::core
