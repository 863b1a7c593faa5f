// A plan as FTS5's query language. Only this writes it; what a reader typed never gets there but as a quoted token.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/plan.h"

namespace signpost::search {

// Which pages are looked at. any_word: every page with a word of the query. all_words: pages with every word that
// occurs at all. rare_words: pages with one of the rarest words, which bring some pages; the others only rank.
enum class Matching { any_word, all_words, rare_words };

struct Expression {
    std::string text;                      // empty: nothing to look for
    std::vector<const Variant*> variants;  // by FTS5's number of the phrase; null: a condition, which earns nothing
};

// The plan must outlive the expression.
[[nodiscard]] Expression write_expression(const Plan& plan, Matching matching);

}  // namespace signpost::search
