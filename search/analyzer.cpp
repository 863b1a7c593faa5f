#include "search/analyzer.h"

#include <algorithm>

#include "search/fold.h"

namespace signpost::search {
namespace {

// A bound on memory for a searcher that lives long.
constexpr std::size_t most_known = 200'000;

std::string cut(std::string word) {
    if (word.size() <= longest_word) return word;
    std::size_t end = longest_word;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xc0) == 0x80) --end;
    word.resize(end);
    return word;
}

}  // namespace

Analyzer::Analyzer(const Language& language, const Lexicon& lexicon)
    : language_(&language),
      lexicon_(&lexicon),
      stemmer_(language, [&lexicon](std::string_view word) { return lexicon.seen(word); }),
      splitter_(language, lexicon, stemmer_) {}

std::string Analyzer::stem_of(std::string_view normalized) const {
    return cut(std::string(1, stem_mark) + stemmer_.stem(normalized));
}

std::string Analyzer::token_of_forms(std::string_view normalized) const {
    const std::string folded = fold(normalized);
    return language_->is_stop_word(folded) ? folded : stem_of(normalized);
}

std::string Analyzer::stem_of_folded(std::string_view folded) const {
    const std::vector<std::string> spellings = lexicon_->spellings(folded);
    return stem_of(spellings.empty() ? std::string(folded) : spellings.front());
}

WordTokens Analyzer::analyze_normalized(std::string_view normalized) const {
    WordTokens tokens;
    tokens.word = cut(fold(normalized));
    if (tokens.word.empty()) tokens.word = "\uFFFD";  // letters that fold to nothing still hold their position
    if (language_->is_stop_word(tokens.word)) return tokens;
    tokens.stem = stem_of(normalized);
    if (!language_->has_compounds()) return tokens;
    for (const Range& part : splitter_.split(tokens.word)) {
        std::string stem = stem_of_folded(part.of(tokens.word));
        stem.front() = part_mark;
        if (std::find(tokens.parts.begin(), tokens.parts.end(), stem) == tokens.parts.end())
            tokens.parts.push_back(std::move(stem));
    }
    return tokens;
}

const WordTokens& Analyzer::analyze(std::string_view surface) {
    if (const auto found = known_.find(surface); found != known_.end()) return found->second;
    if (known_.size() >= most_known) known_.clear();
    const std::string normalized = normalize(surface);
    WordTokens tokens = normalized == surface ? analyze_normalized(normalized) : analyze(normalized);
    return known_.emplace(surface, std::move(tokens)).first->second;
}

}  // namespace signpost::search
