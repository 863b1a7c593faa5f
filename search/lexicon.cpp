#include "search/lexicon.h"

#include <algorithm>

#include "search/fold.h"
#include "search/stem.h"
#include "search/words.h"

namespace signpost::search {

std::uint32_t CorpusLexicon::count_surface(std::string_view surface) {
    auto found = numbers_.find(surface);
    if (found == numbers_.end()) {
        found = numbers_.emplace(surface, static_cast<std::uint32_t>(surfaces_.size())).first;
        surfaces_.push_back(found->first);
        surface_counts_.push_back(0);
    }
    ++surface_counts_[found->second];
    return found->second;
}

std::vector<NumberedWord> CorpusLexicon::add(std::string_view text) {
    const std::vector<Range> words = words_of(text);
    words_ += words.size();
    std::vector<NumberedWord> numbered;
    numbered.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        numbered.push_back({count_surface(words[i].of(text)), 1});
        for (const JoinedWord& joined : joined_words(text, words, i, language_->apostrophe()))
            numbered.push_back({count_surface(joined.text), 0});
    }
    return numbered;
}

void CorpusLexicon::finish() {
    for (std::size_t i = 0; i < surfaces_.size(); ++i) normalized_[normalize(surfaces_[i])] += surface_counts_[i];
    for (const auto& [normalized, count] : normalized_) {
        Folded& entry = folded_[fold(normalized)];
        entry.count += count;
        entry.spellings.emplace_back(count, normalized);
    }
    for (auto& [folded, entry] : folded_)
        std::sort(entry.spellings.begin(), entry.spellings.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
    const Stemmer stemmer(*language_, [this](std::string_view word) { return seen(word); });
    for (const auto& [normalized, count] : normalized_) stems_[stemmer.stem(normalized)] += count;
}

std::uint32_t CorpusLexicon::stem_count(std::string_view stem) const {
    const auto found = stems_.find(stem);
    return found == stems_.end() ? 0 : found->second;
}

bool CorpusLexicon::seen(std::string_view normalized) const {
    return normalized_.find(normalized) != normalized_.end();
}

std::uint32_t CorpusLexicon::count(std::string_view folded) const {
    const auto found = folded_.find(folded);
    return found == folded_.end() ? 0 : found->second.count;
}

std::vector<std::string> CorpusLexicon::spellings(std::string_view folded) const {
    std::vector<std::string> result;
    if (const auto found = folded_.find(folded); found != folded_.end())
        for (const auto& [count, spelling] : found->second.spellings) result.push_back(spelling);
    return result;
}

}  // namespace signpost::search
