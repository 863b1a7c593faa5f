// What a reader typed, taken apart: words, "phrases", -excluded words, title: group: lang:. Anything else is text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "search/words.h"

namespace signpost::search {

struct QueryWord {
    Range range;             // in the query's text
    std::string normalized;  // fold.h
    std::string folded;
    bool at_end = false;  // nothing follows: may be unfinished
};

struct ParsedQuery {
    std::vector<QueryWord> words;                  // to rank by
    std::vector<std::vector<QueryWord>> phrases;   // each must occur, word by word
    std::vector<std::vector<QueryWord>> excluded;  // none may occur
    std::vector<QueryWord> title_words;            // each must stand in the title
    std::vector<std::string> groups;               // pages of these groups only (folded)
    std::vector<std::string> languages;            // pages of these languages only
};

// More words than these are left out: what a reader pasted by mistake.
inline constexpr std::size_t most_query_words = 16;

// Any bytes whatever give a query, perhaps an empty one.
[[nodiscard]] ParsedQuery parse_query(std::string_view text);

}  // namespace signpost::search
