// Which language a query is in, judged by how common its words are in each.
#pragma once

#include "search/language_index.h"
#include "search/query_parser.h"
#include "search/searcher.h"

namespace signpost::search {

// The logarithm of how likely a page of the language has all words of the query; comparable between languages for one
// query. Function words count too: they tell the most.
[[nodiscard]] double likelihood(const ParsedQuery& query, LanguageIndex& index, Completion completion);

// Whether a word occurs as it is typed, or another form of it.
[[nodiscard]] bool occurs(const QueryWord& word, LanguageIndex& index);

}  // namespace signpost::search
