#include "search/compounds.h"

#include <cmath>

namespace signpost::search {
namespace {

constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_compound = 6;
constexpr std::size_t longest_compound = 60;
constexpr std::size_t most_parts = 3;

// In a large corpus a word that occurs once or twice is often no word.
std::uint32_t fewest_occurrences(std::uint64_t words) { return words < 10'000 ? 1 : words < 100'000 ? 2 : 3; }

}  // namespace

CompoundSplitter::CompoundSplitter(const Language& language, const Lexicon& lexicon, const Stemmer& stemmer)
    : language_(&language),
      lexicon_(&lexicon),
      stemmer_(&stemmer),
      fewest_occurrences_(fewest_occurrences(lexicon.words())) {}

double CompoundSplitter::frequency(std::string_view part, Place place) const {
    std::uint32_t count = lexicon_->count(part);
    if (count < fewest_occurrences_ && place == Place::last && part.size() > shortest_part)
        count = lexicon_->stem_count(stemmer_->stem(part));
    return count < fewest_occurrences_ || language_->is_stop_word(part) ? 0 : count;
}

// Tries every next part that starts at `from`; what is left must be a part too, or be split again.
void CompoundSplitter::extend(std::string_view word, std::size_t from, std::vector<Range>& parts, double product,
                              Best& best) const {
    const std::size_t left = word.size() - from;
    if (!parts.empty()) {
        if (const double count = frequency(word.substr(from), Place::last)) {
            const double score = std::pow(product * count, 1.0 / static_cast<double>(parts.size() + 1));
            if (score > best.score) {
                best.score = score;
                best.parts = parts;
                best.parts.push_back({from, left});
            }
        }
    }
    if (parts.size() + 1 >= most_parts) return;
    for (std::size_t length = shortest_part; length + shortest_part <= left; ++length) {
        const double count = frequency(word.substr(from, length), Place::inside);
        if (count == 0) continue;
        parts.push_back({from, length});
        extend(word, from + length, parts, product * count, best);
        for (const std::string_view link : language_->links)
            if (length + link.size() + shortest_part <= left && word.substr(from + length).starts_with(link))
                extend(word, from + length + link.size(), parts, product * count, best);
        parts.pop_back();
    }
}

std::vector<Range> CompoundSplitter::split(std::string_view folded) const {
    if (folded.size() < shortest_compound || folded.size() > longest_compound) return {};
    Best best;
    std::vector<Range> parts;
    extend(folded, 0, parts, 1, best);
    return best.parts;
}

}  // namespace signpost::search
