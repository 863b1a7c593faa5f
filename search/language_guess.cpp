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

double share(double pages, const LanguageIndex& index) {
    constexpr double unseen = .1;
    return std::log((pages + unseen) / (static_cast<double>(index.pages()) + 1));
}

}  // namespace

double likelihood(const ParsedQuery& query, LanguageIndex& index, Completion completion) {
    double sum = 0;
    for (const QueryWord& word : query.words) sum += share(pages_with(word, index, completion), index);
    return sum;
}

double gain_by(const Correction& correction, const QueryWord& word, const LanguageIndex& index) {
    // A mistake may be at any letter, and be one of two kinds that need no other letter.
    const double places = std::log(2.0 * static_cast<double>(word.folded.size()));
    const double pages = index.vocabulary().pages(correction.entry);
    return share(pages, index) - share(0, index) - places - correction.unlikely;
}

}  // namespace signpost::search
