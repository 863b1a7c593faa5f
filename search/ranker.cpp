#include "search/ranker.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <exception>
#include <new>

#include "search/fts5.h"
#include "search/pack.h"
#include "search/weights.h"

namespace signpost::search {
namespace {

constexpr int columns = static_cast<int>(column_count);

void rank_page(Ranker& ranker, const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result) {
    if (!ranker.start_page(api->xRowid(context))) return;
    const int phrases = api->xPhraseCount(context);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        Fts5PhraseIter at;
        int column = -1, position = -1;
        const int code = api->xPhraseFirst(context, phrase, &at, &column, &position);
        if (code != SQLITE_OK) return sqlite3_result_error_code(result, code);
        for (; column >= 0; api->xPhraseNext(context, &at, &column, &position)) {
            if (column >= columns) return sqlite3_result_error(result, "an index of other columns", -1);
            ranker.add(
                {static_cast<std::size_t>(phrase), static_cast<Column>(column), static_cast<std::uint32_t>(position)});
        }
    }
    sqlite3_result_double(result, ranker.finish_page());
}

// SQLite is C: nothing may be thrown through it.
void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int, sqlite3_value** values) {
    auto* ranker = static_cast<Ranker*>(sqlite3_value_pointer(values[0], ranker_pointer));
    if (!ranker) return sqlite3_result_error(result, "signpost_rank needs a ranker", -1);
    try {
        rank_page(*ranker, api, context, result);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(result);
    } catch (const std::exception& error) {
        sqlite3_result_error(result, error.what(), -1);
    }
}

constexpr std::uint32_t words_of_lead = 20;

bool is_better(const RankedPage& a, const RankedPage& b) {
    return a.score != b.score ? a.score > b.score : a.page < b.page;
}

// How far two texts are the same words: the share of the query that the other has, and of its words that match.
double sameness(double share_of_query, int matching, std::uint32_t words) {
    const double share = std::min(1.0, static_cast<double>(matching) / std::max(1U, words));
    return share_of_query * std::sqrt(share);
}

}  // namespace

void register_ranker(const Connection& connection) {
    fts5_api* api = fts5_interface(connection.handle());
    if (api->xCreateFunction(api, "signpost_rank", nullptr, rank, nullptr) != SQLITE_OK)
        throw PackError(PackError::Reason::damaged, "cannot register the ranking");
}

Ranker::Ranker(const LanguageIndex& index, const Plan& plan, const Expression& expression, std::size_t limit,
               const std::vector<char>& allowed)
    : index_(&index),
      plan_(&plan),
      expression_(&expression),
      limit_(limit),
      allowed_(&allowed),
      words_(plan.words.size()),
      counted_(4096) {
    for (const PlannedWord& word : plan.words) total_idf_ += word.idf;
    total_idf_ = std::max(total_idf_, 1e-9);
}

bool Ranker::start_page(std::int64_t page) {
    if (!allowed_->empty() && !allowed_->at(static_cast<std::size_t>(page - index_->place().first_page))) return false;
    page_ = page;
    layout_ = &index_->layout(page);
    std::fill(words_.begin(), words_.end(), WordState{});
    occurrences_.clear();
    ++generation_;
    counted_size_ = 0;
    return true;
}

bool Ranker::is_new(std::uint64_t key) {
    if (counted_size_ * 2 > counted_.size()) {
        std::vector<Slot> old(counted_.size() * 2);
        std::swap(old, counted_);
        counted_size_ = 0;
        for (const Slot& slot : old)
            if (slot.generation == generation_) static_cast<void>(is_new(slot.key));
    }
    const std::size_t mask = counted_.size() - 1;
    for (std::size_t at = (key * 0x9e3779b97f4a7c15) >> 40;; ++at) {
        Slot& slot = counted_[at & mask];
        if (slot.generation != generation_) {
            slot = {key, generation_};
            ++counted_size_;
            return true;
        }
        if (slot.key == key) return false;
    }
}

void Ranker::add(const Instance& instance) {
    const Variant* variant = expression_->variants[instance.phrase];
    if (!variant) return;
    const auto column = static_cast<std::size_t>(instance.column);
    for (std::size_t word = variant->slot.first; word <= variant->slot.last; ++word) {
        const std::uint64_t key = std::uint64_t{word} << 40 | std::uint64_t{column} << 32 | instance.position;
        if (!is_new(key)) continue;
        WordState& state = words_[word];
        state.frequency[column] += variant->weight;
        state.best = std::max(state.best, variant->weight);
        if (instance.column == Column::body && instance.position < words_of_lead) state.in_lead += variant->weight;
        if (instance.column == Column::title) state.best_in_title = std::max(state.best_in_title, variant->weight);
        if (instance.column == Column::headings)
            state.best_in_headings = std::max(state.best_in_headings, variant->weight);
        occurrences_.push_back({static_cast<std::uint32_t>(word), instance.column, instance.position,
                                static_cast<float>(variant->weight)});
    }
}

double Ranker::share_of_query(double WordState::*best) const {
    double sum = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) sum += plan_->words[i].idf * (words_[i].*best);
    return sum / total_idf_;
}

double Ranker::words_score() const {
    const Weights& w = weights();
    double sum = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].best == 0) continue;
        double frequency = 0;
        for (std::size_t c = 0; c < column_count; ++c) {
            if (words_[i].frequency[c] == 0) continue;
            const double length = layout_->lengths[c] / index_->average_length(static_cast<Column>(c));
            frequency += w.column[c] * words_[i].frequency[c] / (1 - w.length[c] + w.length[c] * length);
        }
        sum += plan_->words[i].idf * frequency / (frequency + w.saturation);
    }
    return sum / total_idf_ * std::sqrt(share_of_query(&WordState::best));
}

// How much the text says of the query at all. Of many words each says less, and some would be there by chance.
double Ranker::amount_score() const {
    double occurrences = 0;
    for (const WordState& word : words_) occurrences += word.frequency[static_cast<std::size_t>(Column::body)];
    return std::log1p(occurrences) / std::sqrt(static_cast<double>(words_.size()));
}

// What a page is about, it says first.
double Ranker::lead_score() const {
    double sum = 0;
    for (std::size_t i = 0; i < words_.size(); ++i)
        sum += plan_->words[i].idf * words_[i].in_lead / (words_[i].in_lead + weights().lead_saturation);
    return sum / total_idf_;
}

// Same words: "add user" for Add users, each word of either in the other, if in another form. One word alone says too
// little: of the many pages that treat columns, the one called Column is seldom the one wanted.
Ranker::TitleMatch Ranker::title_match() const {
    const double in_title = share_of_query(&WordState::best_in_title);
    if (in_title == 0) return {};
    std::uint64_t places = 0;
    for (const Occurrence& occurrence : occurrences_)
        if (occurrence.column == Column::title) places |= std::uint64_t{1} << std::min(occurrence.position, 63U);
    const int matching = std::popcount(places);
    const bool all_there = words_.size() > 1 && std::all_of(words_.begin(), words_.end(), [](const WordState& word) {
                               return word.best_in_title >= weights().stem;
                           });
    return {sameness(in_title, matching, layout_->title_weight),
            all_there && matching >= static_cast<int>(layout_->title_weight)};
}

// A bound on what sections and nearness can add, so that most pages need not be looked at closely.
double Ranker::most_to_come() const {
    const Weights& w = weights();
    const double matched = share_of_query(&WordState::best);
    return w.section * matched * std::sqrt(matched) + w.heading * share_of_query(&WordState::best_in_headings) +
           (words_.size() > 1 ? w.proximity : 0);
}

// Neighbours of the query that stand near each other on the page, each pair by its nearest occurrence.
double Ranker::proximity_score() {
    const std::size_t words = words_.size();
    if (words < 2) return 0;
    std::sort(occurrences_.begin(), occurrences_.end(), [](const Occurrence& a, const Occurrence& b) {
        return a.column != b.column ? a.column < b.column : a.position < b.position;
    });
    constexpr std::uint32_t farthest = 8;
    nearest_.assign(words, 0);
    for (std::size_t i = 0; i < occurrences_.size(); ++i) {
        const Occurrence& left = occurrences_[i];
        for (std::size_t j = i + 1; j < occurrences_.size(); ++j) {
            const Occurrence& right = occurrences_[j];
            if (right.column != left.column || right.position > left.position + farthest) break;
            const std::uint32_t first = std::min(left.word, right.word);
            if (std::max(left.word, right.word) != first + 1) continue;
            const double nearness = std::min(left.weight, right.weight) /
                                    std::max(1.0, static_cast<double>(right.position - left.position));
            nearest_[first] = std::max(nearest_[first], nearness);
        }
    }
    double sum = 0, most = 0;
    for (std::size_t i = 0; i + 1 < words; ++i) {
        const double idf = std::min(plan_->words[i].idf, plan_->words[i + 1].idf);
        sum += idf * nearest_[i];
        most += idf;
    }
    return most > 0 ? sum / most : 0;
}

std::uint32_t Ranker::section_of(const Occurrence& occurrence) const {
    const std::vector<std::uint32_t>& starts = occurrence.column == Column::headings ? layout_->heading_starts
                                               : occurrence.column == Column::links  ? layout_->link_starts
                                                                                     : layout_->body_starts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), occurrence.position);
    return after == starts.begin() ? 0 : static_cast<std::uint32_t>(after - starts.begin() - 1);
}

// What the sections have of each word. A link to the page speaks of none of them.
void Ranker::count_by_section() {
    const Weights& w = weights();
    const std::size_t sections = layout_->body_starts.size();
    const std::size_t words = words_.size();
    cells_.assign(sections * words, Cell{});
    heading_places_.assign(sections, 0);
    for (const Occurrence& occurrence : occurrences_) {
        const bool in_heading = occurrence.column == Column::headings;
        const bool in_link = occurrence.column == Column::links;
        if (!in_heading && !in_link && occurrence.column != Column::body) continue;
        const std::uint32_t section = section_of(occurrence);
        if (in_link && section == 0) continue;
        if (section >= sections) throw PackError(PackError::Reason::damaged, "a page without sections");
        Cell& cell = cells_[section * words + occurrence.word];
        cell.frequency += occurrence.weight * static_cast<float>(in_heading || in_link ? w.section_heading : 1);
        cell.best = std::max(cell.best, occurrence.weight);
        if (!in_heading) continue;
        cell.heading = std::max(cell.heading, occurrence.weight);
        const std::uint32_t place = occurrence.position - layout_->heading_starts[section];
        heading_places_[section] |= std::uint64_t{1} << std::min(place, 63U);
    }
}

Ranker::SectionScore Ranker::best_section() {
    const Weights& w = weights();
    count_by_section();
    const std::size_t sections = layout_->body_starts.size();
    const std::size_t words = words_.size();
    SectionScore best;
    for (std::size_t s = 0; s < sections; ++s) {
        double sum = 0, matched = 0, heading = 0;
        for (std::size_t i = 0; i < words; ++i) {
            const Cell& cell = cells_[s * words + i];
            if (cell.best == 0) continue;
            sum += plan_->words[i].idf * cell.frequency / (cell.frequency + w.section_saturation);
            matched += plan_->words[i].idf * cell.best;
            heading += plan_->words[i].idf * cell.heading;
        }
        if (matched == 0) continue;
        const double named_so =
            sameness(heading / total_idf_, std::popcount(heading_places_[s]), layout_->heading_weights[s]);
        const double score = w.section * sum / total_idf_ * std::sqrt(matched / total_idf_) + w.heading * named_so;
        if (score > best.score) best = {score, named_so, static_cast<std::uint32_t>(s)};
    }
    return best;
}

double Ranker::finish_page() {
    const Weights& w = weights();
    const auto [named_so, same_words] = title_match();
    RankedPage result{page_, words_score() + w.amount * amount_score() + w.lead * lead_score(), 0};
    result.score += w.title * named_so;
    if (layout_->title_key == plan_->title_key) result.score += w.exact_title;
    else if (same_words) result.score += w.inflected_title;
    if (best_.size() >= limit_ && result.score + most_to_come() <= best_.front().score) return result.score;
    const SectionScore best = best_section();
    result.score += best.score + w.proximity * proximity_score();
    const bool by_name = (same_words || named_so >= w.own_name) && named_so >= best.named_so;
    result.section = by_name ? 0 : best.section;
    best_.push_back(result);
    std::push_heap(best_.begin(), best_.end(), is_better);
    if (best_.size() > limit_) {
        std::pop_heap(best_.begin(), best_.end(), is_better);
        best_.pop_back();
    }
    return result.score;
}

std::vector<RankedPage> Ranker::best() const {
    std::vector<RankedPage> result = best_;
    std::sort(result.begin(), result.end(), is_better);
    return result;
}

}  // namespace signpost::search
