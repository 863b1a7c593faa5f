#include "search/planner.h"

#include <algorithm>
#include <cmath>

#include "search/fold.h"
#include "search/layout.h"
#include "search/weights.h"

namespace signpost::search {
namespace {

constexpr std::size_t most_phrases = 200;
constexpr std::size_t most_expanded = 256;  // words that a prefix may stand for
constexpr std::size_t fewest_prefix_letters = 3;

void append_token(std::string& out, std::string_view token) {
    out += '"';
    for (const char c : token) {
        if (c == '"') out += '"';
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    out += '"';
}

double idf_of(double pages, double total) { return std::log(1 + (total - pages + .5) / (pages + .5)); }

}  // namespace

void Planner::add_token(std::string token, std::size_t word, double weight) {
    if (weight <= 0 || index_->vocabulary().find(token) == Vocabulary::none) return;
    variants_.push_back({{std::move(token)}, word, word, weight, false});
}

// A word of the index with its stem and as a part of compounds.
void Planner::add_forms(const std::string& folded, std::size_t word, double weight) {
    const Weights& w = weights();
    add_token(folded, word, weight);
    std::vector<std::string> spellings = index_->vocabulary().spellings(folded);
    if (spellings.empty()) spellings.push_back(folded);
    std::vector<std::string> stems;
    for (const std::string& spelling : spellings) {
        std::string stem = index_->analyzer().stem_of(spelling);
        if (std::find(stems.begin(), stems.end(), stem) != stems.end()) continue;
        stems.push_back(stem);
        add_token(stem, word, weight * w.stem);
        stem.front() = part_mark;
        add_token(stem, word, weight * w.part);
    }
}

// An unknown compound: its parts become words of their own.
bool Planner::add_split(const QueryWord& word) {
    const std::vector<Range> parts = index_->analyzer().split(word.folded);
    for (const Range& part : parts) {
        plan_.words.emplace_back();
        add_forms(std::string(part.of(word.folded)), plan_.words.size() - 1, 1);
    }
    return !parts.empty();
}

void Planner::add_corrections(const QueryWord& word, std::size_t at) {
    const Weights& w = weights();
    const std::vector<Correction> corrections = index_->speller().corrections(word.folded, 3);
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const double weight = corrections[i].distance > 1 ? w.far_correction
                              : i == 0                    ? w.first_correction
                                                          : w.next_corrections;
        add_forms(std::string(index_->vocabulary().term(corrections[i].entry)), at, weight);
    }
    if (!corrections.empty())
        plan_.corrections.push_back(
            {word.range, index_->vocabulary().spellings_of(corrections.front().entry).front()});
}

void Planner::add_word(const QueryWord& word) {
    const Weights& w = weights();
    const std::size_t at = plan_.words.size();
    const std::size_t before = variants_.size();
    plan_.words.emplace_back();
    std::string folded = word.folded.substr(0, longest_word);
    add_forms(folded, at, 1);
    if (variants_.size() == before) add_token(index_->analyzer().stem_of(word.normalized), at, w.stem);
    bool known = variants_.size() > before;
    for (const std::string& alike : index_->written_alike(folded)) add_forms(alike, at, w.alike);
    if (word.at_end && completion_ == Completion::as_typed && folded.size() >= fewest_prefix_letters) {
        const auto [first, last] = index_->vocabulary().starting_with(folded);
        if (first != last)
            variants_.push_back({{folded}, at, at, known ? w.prefix : w.prefix_unknown, true});
    }
    known = variants_.size() > before;
    if (known) {
        plan_.words[at].known = true;
        return;
    }
    plan_.words.pop_back();
    if (add_split(word)) return;
    plan_.words.emplace_back();
    if (spelling_ == Spelling::corrected) add_corrections(word, at);
}

// "licentie server" finds licentieserver, also with a link between the two.
void Planner::add_joined(const std::vector<const QueryWord*>& words) {
    static_cast<void>(words);
}

void Planner::add_synonyms() {}

// The rarest form decides nothing: a word is as common as its most common strong form.
void Planner::weigh() {
    const double total = static_cast<double>(index_->pages());
    std::vector<double> pages(plan_.words.size());
    for (const Variant& variant : variants_) {
        if (variant.weight < .5 || variant.tokens.size() > 1) continue;
        double count = 0;
        if (variant.prefix) {
            const auto [first, last] = index_->vocabulary().starting_with(variant.tokens.front());
            for (std::size_t i = first; i < last; ++i) count = std::max<double>(count, index_->vocabulary().pages(i));
        } else {
            count = index_->vocabulary().pages(variant.tokens.front());
        }
        for (std::size_t i = variant.first; i <= variant.last; ++i) pages[i] = std::max(pages[i], count);
    }
    double known = 0, all = 0;
    for (std::size_t i = 0; i < plan_.words.size(); ++i) {
        plan_.words[i].idf = idf_of(pages[i], total);
        all += plan_.words[i].idf;
        if (plan_.words[i].known) known += plan_.words[i].idf;
    }
    plan_.known_share = all > 0 ? known / all : 0;
}

void Planner::write_phrase(std::string& out, const std::vector<std::string>& tokens, bool prefix) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0) out += " + ";
        append_token(out, tokens[i]);
    }
    if (prefix) out += " *";
}

void Planner::write_expression(const ParsedQuery& query) {
    std::stable_sort(variants_.begin(), variants_.end(),
                     [](const Variant& a, const Variant& b) { return a.weight > b.weight; });
    if (variants_.size() > most_phrases) variants_.resize(most_phrases);
    std::string& out = plan_.expression;
    for (const Variant& variant : variants_) {
        out += out.empty() ? "(" : " OR ";
        write_phrase(out, variant.tokens, variant.prefix);
        plan_.phrases.push_back({variant.first, variant.last, variant.weight});
        if (variant.prefix) plan_.marks.prefixes.push_back(variant.tokens.front());
        else
            for (const std::string& token : variant.tokens) plan_.marks.tokens.emplace(token, 0);
    }
    if (out.empty()) return;
    out += ')';
    const auto exactly = [](const std::vector<QueryWord>& words) {
        std::vector<std::string> tokens;
        for (const QueryWord& word : words) tokens.push_back(word.folded);
        return tokens;
    };
    for (const std::vector<QueryWord>& phrase : query.phrases) {
        out += " AND ";
        write_phrase(out, exactly(phrase), false);
        plan_.phrases.push_back({});
    }
    for (const QueryWord& word : query.title_words) {
        out += " AND {title} : (";
        append_token(out, word.folded);
        out += " OR ";
        append_token(out, index_->analyzer().stem_of_folded(word.folded));
        if (word.at_end && completion_ == Completion::as_typed) {
            out += " OR ";
            write_phrase(out, {word.folded}, true);
            plan_.phrases.push_back({});
        }
        out += ')';
        plan_.phrases.resize(plan_.phrases.size() + 2);
    }
    for (const std::vector<QueryWord>& excluded : query.excluded) {
        out += " NOT ";
        write_phrase(out, exactly(excluded), false);
        plan_.phrases.push_back({});
    }
}

Plan Planner::plan(const ParsedQuery& query, std::string_view text) {
    std::vector<const QueryWord*> words;
    for (const QueryWord& word : query.words)
        if (!index_->language().is_stop_word(word.folded) && !index_->language().is_elision(word.folded))
            words.push_back(&word);
    if (words.empty())
        for (const QueryWord& word : query.words) words.push_back(&word);
    for (const QueryWord* word : words) add_word(*word);
    add_joined(words);
    add_synonyms();
    weigh();
    write_expression(query);
    plan_.title_key = title_key(text);
    return std::move(plan_);
}

}  // namespace signpost::search
