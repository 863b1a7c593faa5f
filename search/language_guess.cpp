#include "search/language_guess.h"

#include <algorithm>
#include <cmath>

namespace signpost::search {
namespace {

constexpr std::size_t most_looked_at = 100;  // of the words that a prefix may stand for

// On how many pages the word stands, in whatever form.
std::uint32_t pages_with(const QueryWord& word, LanguageIndex& index, Completion completion) {
    const Vocabulary& vocabulary = index.vocabulary();
    std::uint32_t pages =
        std::max(vocabulary.pages(word.folded), vocabulary.pages(index.analyzer().stem_of(word.normalized)));
    if (word.at_end && completion == Completion::as_typed) {
        const auto [first, last] = vocabulary.starting_with(word.folded);
        for (std::size_t i = first; i < std::min(last, first + most_looked_at); ++i)
            pages = std::max(pages, vocabulary.pages(i));
    }
    return pages;
}

}  // namespace

double likelihood(const ParsedQuery& query, LanguageIndex& index, Completion completion) {
    double sum = 0;
    for (const QueryWord& word : query.words)
        sum += std::log((pages_with(word, index, completion) + .1) / (static_cast<double>(index.pages()) + 1));
    return sum;
}

bool occurs(const QueryWord& word, LanguageIndex& index) {
    return pages_with(word, index, Completion::whole_words) > 0;
}

}  // namespace signpost::search
