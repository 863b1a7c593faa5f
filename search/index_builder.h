// The full-text index of one language: an FTS5 table without content, its vocabulary and its page layouts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/content_set.h"
#include "search/sqlite.h"
#include "search/tokenizer.h"

namespace signpost::search {

struct LanguageContent {
    std::int64_t number;  // of the language in the pack
    std::string code;
    std::int64_t first_page;  // number of the first of `pages`
    const std::vector<const document::Page*>& pages;
};

[[nodiscard]] std::string index_name(std::int64_t language_number);  // of the FTS5 table

// Gives the number of words indexed.
std::uint64_t build_index(const Connection& connection, TokenSource& source, const LanguageContent& content);

}  // namespace signpost::search
