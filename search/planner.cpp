#include "search/planner.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>

#include "search/fold.h"
#include "search/layout.h"
#include "search/weights.h"

namespace signpost::search {
namespace {

constexpr std::size_t most_words_of_prefix = 400;  // with more, only the most frequent of them are looked for
constexpr std::size_t most_frequent = 12;
constexpr std::size_t shortest_abbreviation = 3;

// A word with the capitals of another: "Fromat" format Format, "FROMAT" FORMAT.
std::string spelled_like(std::string_view typed, const std::string& word) {
    const icu::UnicodeString shape =
        icu::UnicodeString::fromUTF8(icu::StringPiece(typed.data(), static_cast<int32_t>(typed.size())));
    icu::UnicodeString result = icu::UnicodeString::fromUTF8(word);
    if (!u_isupper(shape.char32At(0)) || result.isEmpty()) return word;
    const bool all = shape.length() > 1 && u_isupper(shape.char32At(shape.moveIndex32(0, 1)));
    const int32_t end = all ? result.length() : result.moveIndex32(0, 1);
    icu::UnicodeString capitals(result, 0, end);
    result.replace(0, end, capitals.toUpper(icu::Locale::getRoot()));
    std::string text;
    return result.toUTF8String(text);
}

double idf_of(double pages, double total) { return std::log(1 + (total - pages + .5) / (pages + .5)); }

}  // namespace

bool Planner::occurs(std::string_view token) const { return index_->vocabulary().find(token) != Vocabulary::none; }

Slot Planner::new_slot(std::size_t words) {
    const std::size_t first = plan_.words.size();
    plan_.words.resize(first + words);
    return {first, first + words - 1};
}

void Planner::add_token(std::string token, Slot slot, double weight) {
    if (weight > 0 && occurs(token)) plan_.variants.push_back({{{std::move(token)}, false}, slot, weight});
}

// A word of the index with its stem and as a part of compounds.
void Planner::add_forms(const std::string& folded, Slot slot, double weight) {
    const Weights& w = weights();
    add_token(folded, slot, weight);
    std::vector<std::string> spellings = index_->vocabulary().spellings(folded);
    if (spellings.empty()) spellings.push_back(folded);
    std::vector<std::string> stems;
    for (const std::string& spelling : spellings) {
        std::string stem = index_->analyzer().stem_of(spelling);
        if (std::find(stems.begin(), stems.end(), stem) != stems.end()) continue;
        stems.push_back(stem);
        add_token(stem, slot, weight * w.stem);
        stem.front() = part_mark;
        add_token(stem, slot, weight * w.part);
    }
}

// A word typed with a for æ or å, o for ø, and its stem.
void Planner::add_alike(const std::string& folded, Slot slot, double weight) {
    for (const std::string& alike : index_->written_alike(folded)) add_forms(alike, slot, weight);
    std::string stem = index_->analyzer().stem_of_folded(folded);
    for (const std::string& alike : index_->written_alike(stem)) add_token(alike, slot, weight * weights().stem);
    stem.front() = part_mark;
    for (const std::string& alike : index_->written_alike(stem)) add_token(alike, slot, weight * weights().part);
}

// The parts of a compound become words of their own.
Slot Planner::add_parts(const std::vector<std::string>& parts, double weight, double share) {
    const Slot slot = new_slot(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        plan_.words[slot.first + i] = {0, share / static_cast<double>(parts.size())};
        const Slot part{slot.first + i, slot.first + i};
        add_forms(parts[i], part, weight);
        if (!occurs(parts[i])) add_alike(parts[i], part, weight * weights().alike);
    }
    return slot;
}

std::vector<std::string> Planner::parts_of(const QueryWord& word) const {
    std::vector<std::string> parts;
    std::vector<Range> ranges = index_->analyzer().split(word.folded);
    if (ranges.empty()) ranges = index_->split_alike(word.folded);
    parts.reserve(ranges.size());
    for (const Range& part : ranges) parts.emplace_back(part.of(word.folded));
    return parts;
}

// "DATUMfunctie", where both parts occur.
std::vector<std::string> Planner::parts_by_spelling(const QueryWord& word) const {
    const std::string_view surface = word.range.of(text_);
    for (const std::vector<Range>& ranges : parts_by_capitals(surface)) {
        std::vector<std::string> parts;
        parts.reserve(ranges.size());
        for (const Range& range : ranges) parts.push_back(fold(normalize(range.of(surface))));
        if (std::all_of(parts.begin(), parts.end(), [this](const std::string& part) { return occurs(part); }))
            return parts;
    }
    return {};
}

// The nearest words that occur, if the query may be taken to mean them; all at the same distance or farther.
std::vector<Correction> Planner::corrections_of(const QueryWord& word) const {
    constexpr std::size_t most = 3;
    std::vector<Correction> found = index_->speller().corrections(word.normalized, most);
    if (found.empty() && word.at_end && completion_ == Completion::as_typed)
        found = index_->speller().completions(word.normalized, most);
    if (!found.empty() && !may_correct_(word, found.front())) found.clear();
    return found;
}

// Whether a word whose stem occurs is rather another form of the word that it looks like than a mistake: a form of a
// more common word, or the same word with another ending.
bool Planner::is_inflection(const QueryWord& word, const Correction& correction) const {
    constexpr std::string_view letters_of_endings = "denrstx";
    const std::string_view typed = word.folded, meant = index_->vocabulary().term(correction.entry);
    const std::string stem = index_->analyzer().stem_of(word.normalized);
    if (stem != index_->analyzer().stem_of_folded(meant))
        return index_->vocabulary().pages(stem) >= index_->vocabulary().pages(correction.entry);
    const auto differ = std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end());
    const auto is_ending = [&](std::string_view text) {
        return text.size() <= 1 && text.find_first_not_of(letters_of_endings) == std::string_view::npos;
    };
    return is_ending({differ.first, typed.end()}) && is_ending({differ.second, meant.end()});
}

void Planner::add_corrections(const QueryWord& word, const std::vector<Correction>& corrections, Slot slot) {
    const Weights& w = weights();
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const double weight = corrections[i].distance > 1 ? w.far_correction
                              : i == 0                    ? w.first_correction
                                                          : w.next_corrections;
        add_forms(std::string(index_->vocabulary().term(corrections[i].entry)), slot, weight);
    }
    const std::string best = index_->vocabulary().spellings_of(corrections.front().entry).front();
    plan_.corrections.push_back({word.range, spelled_like(word.range.of(text_), best)});
}

// The words that start so. One or two letters stand for too many; of those the most frequent serve.
void Planner::add_prefix(const std::string& folded, Slot slot, double weight) {
    const Vocabulary& vocabulary = index_->vocabulary();
    const auto [first, last] = vocabulary.starting_with(folded);
    if (first == last) return;
    if (last - first <= most_words_of_prefix) return plan_.variants.push_back({{{folded}, true}, slot, weight});
    std::vector<std::pair<std::uint32_t, std::size_t>> words;
    for (std::size_t i = first; i < last; ++i)
        if (!index_->language().is_stop_word(vocabulary.term(i))) words.emplace_back(vocabulary.pages(i), i);
    const std::size_t kept = std::min(most_frequent, words.size());
    std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(kept), words.end(), std::greater<>());
    for (std::size_t i = 0; i < kept; ++i) add_token(std::string(vocabulary.term(words[i].second)), slot, weight);
}

// The forms of a word that occur: as typed, its stem, as the start of a word, with other letters for æ, ø, å.
bool Planner::add_known(const QueryWord& word, Slot slot) {
    const Weights& w = weights();
    const std::size_t before = plan_.variants.size();
    const std::string folded = word.folded.substr(0, longest_word);
    add_forms(folded, slot, 1);
    if (!occurs(folded) && word.normalized != folded)
        add_token(index_->analyzer().stem_of(word.normalized), slot, w.stem);
    for (const std::string& other : index_->same_meaning(index_->analyzer().stem_of_folded(folded)))
        add_token(other, slot, w.same_meaning);
    const bool by_itself = plan_.variants.size() > before;
    if (word.normalized == word.folded) add_alike(folded, slot, w.alike);
    if (word.at_end && completion_ == Completion::as_typed)
        add_prefix(folded, slot, by_itself ? w.prefix : w.prefix_unknown);
    return plan_.variants.size() > before;
}

Slot Planner::add_word(const QueryWord& word) {
    const Weights& w = weights();
    const bool occurs_so = occurs(word.folded.substr(0, longest_word));
    const bool known = occurs_so || occurs(index_->analyzer().stem_of(word.normalized));
    const std::vector<std::string> parts = known ? parts_of(word) : std::vector<std::string>();
    const Slot slot = parts.empty() ? new_slot() : add_parts(parts, w.split_known, w.parts_share);
    const bool found = add_known(word, slot) || known;
    if (occurs_so || (found && !known)) return slot;
    const std::vector<Correction> corrections = corrections_of(word);
    const bool near = !corrections.empty() && corrections.front().distance == 1;
    if (found) {
        if (near && !is_inflection(word, corrections.front())) add_corrections(word, corrections, slot);
        return slot;
    }
    plan_.words.resize(slot.first);
    if (const auto spelled = parts_by_spelling(word); !spelled.empty()) return add_parts(spelled, 1, 1);
    if (const auto compound = parts_of(word); !near && !compound.empty())
        return add_parts(compound, w.split_unknown, static_cast<double>(compound.size()));
    const Slot unknown = new_slot();
    if (!corrections.empty()) add_corrections(word, corrections, unknown);
    if (word.folded.size() >= shortest_abbreviation) add_prefix(word.folded, unknown, w.abbreviation);
    return unknown;
}

void Planner::add_compound(const std::string& first, const std::string& second, Slot slot) {
    const Weights& w = weights();
    const auto add = [&](std::string_view link) {
        std::string joined = first;
        joined += link;
        joined += second;
        if (joined.size() > longest_word) return;
        add_token(joined, slot, w.joined);
        add_token(index_->analyzer().stem_of_folded(joined), slot, w.joined * w.stem);
    };
    add("");
    for (const std::string_view link : index_->language().links) add(link);
}

// "licentie server" finds licentieserver; "beheer van gebruikers" gebruikersbeheer; "weer geven" weergeven.
void Planner::add_joined(const ParsedQuery& query, const std::vector<Slot>& slots) {
    const bool compounds = index_->language().has_compounds();
    for (std::size_t i = 0; i + 1 < slots.size(); ++i) {
        const bool left = !slots[i].empty(), right = !slots[i + 1].empty();
        if (!left && !right) continue;
        const Slot both{left ? slots[i].first : slots[i + 1].first, right ? slots[i + 1].last : slots[i].last};
        add_compound(query.words[i].folded, query.words[i + 1].folded, both);
        if (compounds && left && right) add_compound(query.words[i + 1].folded, query.words[i].folded, both);
        if (compounds && left && !right && i + 2 < slots.size() && !slots[i + 2].empty())
            add_compound(query.words[i + 2].folded, query.words[i].folded, {slots[i].first, slots[i + 2].last});
    }
}

// The other wordings of a concept that the query names.
void Planner::add_synonyms(const std::vector<NamedConcept>& named, const std::vector<Concept>& concepts,
                           const std::vector<Slot>& slots) {
    for (const NamedConcept& name : named) {
        Slot slot;
        for (std::size_t i = name.first; i <= name.last; ++i) {
            if (slots[i].empty()) continue;
            if (slot.empty()) slot = slots[i];
            slot.last = slots[i].last;
        }
        if (slot.empty()) continue;
        for (const std::vector<std::string>& wording : concepts[name.number].wordings)
            if (wording != name.wording &&
                std::all_of(wording.begin(), wording.end(), [this](const std::string& stem) { return occurs(stem); }))
                plan_.variants.push_back({{wording, false}, slot, weights().synonym});
    }
}

// The rarest form decides nothing: a word is as common as its most common strong form.
void Planner::weigh() {
    constexpr double strong = .5;
    for (const Variant& variant : plan_.variants) {
        if (variant.weight < strong || variant.phrase.tokens.size() > 1) continue;
        const Vocabulary& vocabulary = index_->vocabulary();
        double count = vocabulary.pages(variant.phrase.tokens.front());
        if (variant.phrase.prefix) {
            const auto [first, last] = vocabulary.starting_with(variant.phrase.tokens.front());
            for (std::size_t i = first; i < last; ++i) count = std::max<double>(count, vocabulary.pages(i));
        }
        for (std::size_t i = variant.slot.first; i <= variant.slot.last; ++i)
            plan_.words[i].pages = std::max(plan_.words[i].pages, count);
    }
    const double total = static_cast<double>(index_->pages());
    for (PlannedWord& word : plan_.words)
        word.idf = std::pow(idf_of(word.pages, total), weights().idf_power) * word.share;
    std::stable_sort(plan_.variants.begin(), plan_.variants.end(),
                     [](const Variant& a, const Variant& b) { return a.weight > b.weight; });
}

void Planner::add_conditions(const ParsedQuery& query) {
    const auto exactly = [](const std::vector<QueryWord>& words) {
        Phrase phrase;
        for (const QueryWord& word : words) phrase.tokens.push_back(word.folded.substr(0, longest_word));
        return phrase;
    };
    for (const std::vector<QueryWord>& phrase : query.phrases)
        plan_.conditions.push_back({Condition::Kind::occurs, {exactly(phrase)}});
    for (const QueryWord& word : query.title_words) {
        Condition condition{Condition::Kind::in_title,
                            {exactly({word}), {{index_->analyzer().stem_of_folded(word.folded)}, false}}};
        if (word.at_end && completion_ == Completion::as_typed) condition.phrases.push_back({{word.folded}, true});
        plan_.conditions.push_back(std::move(condition));
    }
    for (const std::vector<QueryWord>& excluded : query.excluded)
        plan_.conditions.push_back({Condition::Kind::does_not_occur, {exactly(excluded)}});
}

void Planner::add_marks() {
    for (const Variant& variant : plan_.variants) {
        if (variant.phrase.tokens.size() > 1) plan_.marks.phrases.push_back(variant.phrase);
        else if (variant.phrase.prefix) plan_.marks.prefixes.push_back(variant.phrase.tokens.front());
        else plan_.marks.tokens.emplace(variant.phrase.tokens.front(), 0);
    }
}

Plan Planner::plan(const ParsedQuery& query, std::string_view text, const std::vector<NamedConcept>& named,
                   const std::vector<Concept>& concepts) {
    text_ = text;
    const Language& language = index_->language();
    const auto says_nothing = [&](const QueryWord& word) {
        return language.is_stop_word(word.folded) || language.is_elision(word.folded);
    };
    const bool only_stop_words = std::all_of(query.words.begin(), query.words.end(), says_nothing);
    std::vector<Slot> slots;
    for (const QueryWord& word : query.words)
        slots.push_back(says_nothing(word) && !only_stop_words ? Slot{} : add_word(word));
    add_joined(query, slots);
    add_synonyms(named, concepts, slots);
    weigh();
    add_conditions(query);
    add_marks();
    plan_.title_key = text_key(text);
    return std::move(plan_);
}

}  // namespace signpost::search
