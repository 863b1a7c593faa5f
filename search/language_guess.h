// Which language a query is in, judged by how common its words are in each.
#pragma once

#include "search/language_index.h"
#include "search/query_parser.h"
#include "search/searcher.h"

namespace signpost::search {

// The logarithm of how likely a page of the language has all words of the query; comparable between languages for one
// query. Function words count too: they tell the most.
[[nodiscard]] double likelihood(const ParsedQuery& query, LanguageIndex& index, Completion completion);

// What likelihood the query gains when a word that does not occur is taken for a mistake.
[[nodiscard]] double gain_by(const Correction& correction, const QueryWord& word, const LanguageIndex& index);

}  // namespace signpost::search
