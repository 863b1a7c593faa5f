#include "search/lexicon.h"

#include <algorithm>

#include "search/fold.h"
#include "search/stem.h"
#include "search/words.h"

namespace signpost::search {

void CorpusLexicon::count_surface(std::string_view surface) {
    const auto found = surfaces_.find(surface);
    if (found != surfaces_.end()) ++found->second;
    else surfaces_.emplace(surface, 1);
}

std::size_t CorpusLexicon::add(std::string_view text) {
    const std::vector<Range> words = words_of(text);
    words_ += words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        count_surface(words[i].of(text));
        for (const JoinedWord& joined : joined_words(text, words, i, language_->apostrophe()))
            count_surface(joined.text);
    }
    return words.size();
}

void CorpusLexicon::finish() {
    for (const auto& [surface, count] : surfaces_) normalized_[normalize(surface)] += count;
    surfaces_.clear();
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
