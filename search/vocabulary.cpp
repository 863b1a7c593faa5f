#include "search/vocabulary.h"

#include <algorithm>
#include <charconv>

#include "search/analyzer.h"
#include "search/fold.h"
#include "search/pack.h"

namespace signpost::search {
namespace {

std::string_view field(std::string_view line, int number) {
    for (; number > 0; --number) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return {};
        line.remove_prefix(tab + 1);
    }
    return line.substr(0, line.find('\t'));
}

std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

void Vocabulary::write(std::string& text, const VocabularyEntry& entry) {
    text += entry.term + '\t' + std::to_string(entry.pages) + '\t' + std::to_string(entry.count);
    if (entry.spellings.size() != 1 || entry.spellings.front() != entry.term)
        for (const std::string& spelling : entry.spellings) text += '\t' + spelling;
    text += '\n';
}

Vocabulary::Vocabulary(std::string text, std::uint64_t words) : text_(std::move(text)), words_(words) {
    if (!text_.empty() && text_.back() != '\n') throw PackError(PackError::Reason::damaged, "vocabulary cut short");
    lines_.reserve(text_.size() / 16);
    for (std::size_t start = 0; start < text_.size(); start = text_.find('\n', start) + 1)
        lines_.push_back(
            {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(text_.find('\t', start) - start)});
}

std::string_view Vocabulary::line(std::size_t index) const {
    const std::size_t start = lines_[index].start;
    const std::size_t end = index + 1 < lines_.size() ? lines_[index + 1].start : text_.size();
    return std::string_view(text_).substr(start, end - start - 1);
}

std::string_view Vocabulary::term(std::size_t index) const {
    return std::string_view(text_).substr(lines_[index].start, lines_[index].term_length);
}

std::uint32_t Vocabulary::pages(std::size_t index) const { return number(field(line(index), 1)); }

std::uint32_t Vocabulary::pages(std::string_view term) const {
    const std::size_t index = find(term);
    return index == none ? 0 : pages(index);
}

std::size_t Vocabulary::lower_bound(std::string_view wanted) const {
    std::size_t low = 0;
    for (std::size_t high = lines_.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (term(middle) < wanted) low = middle + 1;
        else high = middle;
    }
    return low;
}

std::size_t Vocabulary::find(std::string_view wanted) const {
    const std::size_t index = lower_bound(wanted);
    return index < lines_.size() && term(index) == wanted ? index : none;
}

std::pair<std::size_t, std::size_t> Vocabulary::starting_with(std::string_view prefix) const {
    const std::size_t first = lower_bound(prefix);
    std::string after(prefix);
    after += '\xff';  // no byte of UTF-8 is as high
    return {first, lower_bound(after)};
}

bool Vocabulary::is_word(std::size_t index) const {
    const char first = text_[lines_[index].start];
    return first != stem_mark && first != part_mark;
}

std::vector<std::string> Vocabulary::spellings_of(std::size_t index) const {
    std::vector<std::string> result;
    const std::string_view entry = line(index);
    for (int i = 3;; ++i) {
        const std::string_view spelling = field(entry, i);
        if (spelling.empty()) break;
        result.emplace_back(spelling);
    }
    if (result.empty()) result.emplace_back(field(entry, 0));
    return result;
}

bool Vocabulary::seen(std::string_view normalized) const {
    const std::size_t index = find(fold(normalized));
    if (index == none) return false;
    const std::vector<std::string> known = spellings_of(index);
    return std::find(known.begin(), known.end(), normalized) != known.end();
}

std::uint32_t Vocabulary::count(std::string_view folded) const {
    const std::size_t index = find(folded);
    return index == none ? 0 : number(field(line(index), 2));
}

std::uint32_t Vocabulary::stem_count(std::string_view stem) const { return count(stem_mark + std::string(stem)); }

std::vector<std::string> Vocabulary::spellings(std::string_view folded) const {
    const std::size_t index = find(folded);
    return index == none ? std::vector<std::string>() : spellings_of(index);
}

}  // namespace signpost::search
