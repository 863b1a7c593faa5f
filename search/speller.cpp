#include "search/speller.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "search/fold.h"

namespace signpost::search {
namespace {

constexpr std::size_t longest = 40;

// How unlikely a mistake is (as a logarithm) beside a letter left out or two letters swapped. These can go wrong in as
// many ways as the word has letters; a letter changed or put in, in as many ways again as there are letters to hit: some
// twenty, of which the five or so that lie nearby are hit about half of the time.
constexpr double wrong_first_letter = 1;
constexpr double other_letter = 3;
constexpr double near_letter = 1.5;
constexpr double more_letter = 3;
constexpr double double_letter = .3;
constexpr double two_mistakes = 6;
constexpr double frequency_weight = .7;  // of the logarithm of the pages that have the word
constexpr double stop_word = .7;         // of its frequency: it is all over the pages, but seldom what one looks for

int most_edits(std::size_t length) { return length < 4 ? 0 : length < 8 ? 1 : 2; }

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31);
    return letters;
}

// Two swapped letters change no bit, one changed letter at most two.
bool letters_can_match(std::uint32_t a, std::uint32_t b, int most) { return std::popcount(a ^ b) <= 2 * most; }

// Whether two letters lie side by side on a keyboard.
bool are_neighbours(char a, char b) {
    constexpr std::array<std::string_view, 4> rows{"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};
    const auto place = [&rows](char c) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const std::size_t column = rows[row].find(c); column != std::string_view::npos)
                return std::pair(static_cast<int>(row), static_cast<int>(column));
        return std::pair(-9, -9);
    };
    const auto [row_a, column_a] = place(a);
    const auto [row_b, column_b] = place(b);
    return row_a >= 0 && row_b >= 0 && std::abs(row_a - row_b) <= 1 && std::abs(column_a - column_b) <= 1;
}

// How unlikely the one mistake is that lies between two words.
double unlikelihood(std::string_view typed, std::string_view meant) {
    std::size_t at = 0;
    while (at < typed.size() && at < meant.size() && typed[at] == meant[at]) ++at;
    const double first = at == 0 ? wrong_first_letter : 0;
    if (typed.size() < meant.size()) return first;
    if (typed.size() > meant.size()) {
        const bool doubled = at > 0 && typed[at] == typed[at - 1];
        const bool slipped = (at > 0 && are_neighbours(typed[at], typed[at - 1])) ||
                             (at + 1 < typed.size() && are_neighbours(typed[at], typed[at + 1]));
        return first + (doubled ? double_letter : slipped ? near_letter : more_letter);
    }
    if (at + 1 < typed.size() && typed[at] == meant[at + 1] && typed[at + 1] == meant[at]) return first;
    return first + (at < typed.size() && are_neighbours(typed[at], meant[at]) ? near_letter : other_letter);
}

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
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
                cost = std::min(cost, before[y - 2] + 1);
            now[y] = cost;
            least = std::min(least, cost);
        }
        if (least > most) return most + 1;
    }
    return std::min(rows[static_cast<std::size_t>(n % 3)][static_cast<std::size_t>(m)], most + 1);
}

Speller::Speller(const Vocabulary& vocabulary, const Language& language)
    : vocabulary_(&vocabulary), folded_(longest + 1), by_letter_(language.letters_spelled_out ? longest + 1 : 0) {
    letters_.reserve(vocabulary.size());  // no view into it may move
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        if (!vocabulary.is_word(i)) continue;
        const std::string_view term = vocabulary.term(i);
        const Word word{static_cast<std::uint32_t>(i), letters_of(term), language.is_stop_word(term), term};
        put(folded_, word);
        if (by_letter_.empty()) continue;
        std::string letters = fold_by_letter(vocabulary.spellings_of(i).front());
        if (letters == term) {
            put(by_letter_, word);
        } else {
            const std::string& kept = letters_.emplace_back(std::move(letters));
            put(by_letter_, {word.entry, letters_of(kept), word.is_stop_word, kept});
        }
    }
}

void Speller::put(Shelf& shelf, const Word& word) {
    if (word.text.size() <= longest) shelf[word.text.size()].push_back(word);
}

void Speller::collect(const std::vector<Word>& words, std::string_view typed, int most,
                      std::vector<Correction>& found) const {
    const std::uint32_t letters = letters_of(typed);
    for (const Word& word : words) {
        if (!letters_can_match(letters, word.letters, most)) continue;
        const int allowed = word.text.front() != typed.front() ? 1 : most;
        const int distance = edit_distance(typed, word.text, allowed);
        if (distance > allowed) continue;
        const double pages = std::log1p(vocabulary_->pages(word.entry));
        const double common = frequency_weight * pages * (word.is_stop_word ? stop_word : 1);
        const double unlikely = distance == 1 ? unlikelihood(typed, word.text) : two_mistakes;
        found.push_back({word.entry, distance, common - unlikely, unlikely});
    }
}

std::vector<Correction> Speller::corrections(std::string_view normalized, std::size_t limit) const {
    std::vector<Correction> found;
    const std::string folded = fold(normalized), by_letter = fold_by_letter(normalized);
    if (!by_letter_.empty()) search(by_letter_, by_letter, found);
    if (by_letter_.empty() || by_letter == folded) search(folded_, folded, found);
    const auto is_better = [](const Correction& a, const Correction& b) {
        if (a.distance != b.distance) return a.distance < b.distance;
        return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    };
    std::sort(found.begin(), found.end(), is_better);
    std::vector<Correction> best;
    for (const Correction& correction : found) {
        const bool repeated = std::any_of(best.begin(), best.end(),
                                          [&](const Correction& other) { return other.entry == correction.entry; });
        if (!repeated && best.size() < limit) best.push_back(correction);
    }
    return best;
}

std::vector<Correction> Speller::completions(std::string_view normalized, std::size_t limit) const {
    std::vector<Correction> found;
    const std::string typed = fold(normalized);
    if (most_edits(typed.size()) == 0 || typed.size() > longest) return found;
    const auto [first, last] = vocabulary_->starting_with(std::string_view(typed).substr(0, 1));
    for (std::size_t entry = first; entry < last; ++entry) {
        const std::string_view word = vocabulary_->term(entry);
        if (word.size() <= typed.size()) continue;
        int distance = 2;
        for (const std::size_t length : {typed.size() - 1, typed.size(), typed.size() + 1})
            distance = std::min(distance, edit_distance(typed, word.substr(0, length), 1));
        if (distance == 1) found.push_back({entry, distance, std::log1p(vocabulary_->pages(entry)), other_letter});
    }
    std::sort(found.begin(), found.end(), [](const Correction& a, const Correction& b) {
        return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

void Speller::search(const Shelf& shelf, std::string_view typed, std::vector<Correction>& found) const {
    const int most = most_edits(typed.size());
    if (most == 0 || typed.size() > longest) return;
    const std::size_t shortest = typed.size() - static_cast<std::size_t>(most);
    for (std::size_t length = shortest; length <= std::min(longest, typed.size() + static_cast<std::size_t>(most));
         ++length)
        collect(shelf[length], typed, most, found);
}

}  // namespace signpost::search
