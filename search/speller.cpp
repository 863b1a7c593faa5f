#include "search/speller.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace signpost::search {
namespace {

constexpr std::size_t longest = 40;
constexpr double wrong_first_letter = 2.5;

int most_edits(std::size_t length) { return length < 4 ? 0 : length < 8 ? 1 : 2; }

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31);
    return letters;
}

// Two swapped letters change no bit, one changed letter at most two.
bool letters_can_match(std::uint32_t a, std::uint32_t b, int most) { return std::popcount(a ^ b) <= 2 * most; }

}  // namespace

// Damerau's, with restricted swaps; rows of the table are computed within a band of `most` around the diagonal.
int edit_distance(std::string_view a, std::string_view b, int most) {
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    if (std::abs(n - m) > most || n > static_cast<int>(longest) || m > static_cast<int>(longest)) return most + 1;
    std::array<std::array<int, longest + 2>, 3> rows;
    for (auto& row : rows) row.fill(most + 1);
    for (int j = 0; j <= std::min(m, most); ++j) rows[0][static_cast<std::size_t>(j)] = j;
    for (int i = 1; i <= n; ++i) {
        auto& now = rows[static_cast<std::size_t>(i % 3)];
        const auto& last = rows[static_cast<std::size_t>((i + 2) % 3)];
        const auto& before = rows[static_cast<std::size_t>((i + 1) % 3)];
        now.fill(most + 1);
        if (i <= most) now[0] = i;
        int least = now[0];
        for (int j = std::max(1, i - most); j <= std::min(m, i + most); ++j) {
            const auto x = static_cast<std::size_t>(i), y = static_cast<std::size_t>(j);
            int cost = last[y - 1] + (a[x - 1] != b[y - 1]);
            cost = std::min({cost, last[y] + 1, now[y - 1] + 1});
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1]) cost = std::min(cost, before[y - 2] + 1);
            now[y] = cost;
            least = std::min(least, cost);
        }
        if (least > most) return most + 1;
    }
    return std::min(rows[static_cast<std::size_t>(n % 3)][static_cast<std::size_t>(m)], most + 1);
}

Speller::Speller(const Vocabulary& vocabulary) : vocabulary_(&vocabulary), by_length_(longest + 1) {
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        if (!vocabulary.is_word(i)) continue;
        const std::string_view word = vocabulary.term(i);
        if (word.size() <= longest) by_length_[word.size()].push_back({static_cast<std::uint32_t>(i), letters_of(word)});
    }
}

void Speller::collect(std::string_view folded, std::size_t length, int most, std::vector<Correction>& found) const {
    const std::uint32_t letters = letters_of(folded);
    for (const Word& word : by_length_[length]) {
        if (!letters_can_match(letters, word.letters, most)) continue;
        const std::string_view term = vocabulary_->term(word.entry);
        const bool first_differs = term.front() != folded.front();
        const int allowed = first_differs ? 1 : most;
        const int distance = edit_distance(folded, term, allowed);
        if (distance > allowed) continue;
        const double score = std::log1p(vocabulary_->pages(word.entry)) - (first_differs ? wrong_first_letter : 0);
        found.push_back({word.entry, distance, score});
    }
}

std::vector<Correction> Speller::corrections(std::string_view folded, std::size_t limit, Match) const {
    std::vector<Correction> found;
    const int most = most_edits(folded.size());
    if (most == 0 || folded.size() > longest) return found;
    for (std::size_t length = folded.size() - static_cast<std::size_t>(most);
         length <= std::min(longest, folded.size() + static_cast<std::size_t>(most)); ++length)
        collect(folded, length, most, found);
    std::sort(found.begin(), found.end(), [](const Correction& a, const Correction& b) {
        if (a.distance != b.distance) return a.distance < b.distance;
        return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace signpost::search
