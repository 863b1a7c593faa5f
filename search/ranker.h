// Our ranking, as FTS5 calls it: an auxiliary function that scores a page and finds its best section.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/language_index.h"
#include "search/expression.h"
#include "search/plan.h"
#include "search/sqlite.h"

namespace signpost::search {

struct RankedPage {
    std::int64_t page = 0;
    double score = 0;  // 1: about what a page earns that is named exactly as the query
    std::uint32_t section = 0;
};

// Registers `signpost_rank(index, ?)`, whose argument is a Ranker.
void register_ranker(const Connection& connection);
inline constexpr const char* ranker_pointer = "signpost_ranker";

// Scores the pages of one language for one plan and keeps the best.
class Ranker {
public:
    // `allowed`: by page, counted from the language's first, whether it may be found; empty: all may.
    Ranker(const LanguageIndex& index, const Plan& plan, const Expression& expression, std::size_t limit,
           const std::vector<char>& allowed);

    // Where a phrase of the expression stands on a page.
    struct Instance {
        std::size_t phrase;
        Column column;
        std::uint32_t position;
    };
    [[nodiscard]] bool start_page(std::int64_t page);    // false: leave it out
    void add(const Instance& instance);                  // phrases in the expression's order
    double finish_page();                                // its score
    [[nodiscard]] std::vector<RankedPage> best() const;  // best first

private:
    struct Occurrence {
        std::uint32_t word;
        Column column;
        std::uint32_t position;
        float weight;
    };
    struct WordState {
        std::array<double, column_count> frequency{};
        double in_lead = 0;  // occurrences among the first words of the text
        double best = 0;     // weight of its best form on the page
        double best_in_title = 0;
        double best_in_headings = 0;
    };

    [[nodiscard]] bool is_new(std::uint64_t key);
    [[nodiscard]] double share_of_query(double WordState::*best) const;
    [[nodiscard]] double words_score() const;
    [[nodiscard]] double amount_score() const;
    [[nodiscard]] double lead_score() const;
    struct TitleMatch {
        double sameness = 0;
        bool same_words = false;
    };
    [[nodiscard]] TitleMatch title_match() const;
    [[nodiscard]] double proximity_score();
    [[nodiscard]] double most_to_come() const;
    struct SectionScore {
        double score = 0;
        double named_so = 0;  // how far its heading is the query
        std::uint32_t section = 0;
    };
    void count_by_section();
    [[nodiscard]] SectionScore best_section();
    [[nodiscard]] std::uint32_t section_of(const Occurrence& occurrence) const;

    const LanguageIndex* index_;
    const Plan* plan_;
    const Expression* expression_;
    std::size_t limit_;
    const std::vector<char>* allowed_;
    std::vector<RankedPage> best_;  // a heap, the worst first
    double total_idf_ = 0;
    std::int64_t page_ = 0;
    const PageLayout* layout_ = nullptr;
    std::vector<WordState> words_;
    std::vector<Occurrence> occurrences_;
    std::vector<double> nearest_;  // by word: how near it stands to the next
    struct Cell {
        float frequency = 0, best = 0, heading = 0;
    };
    std::vector<Cell> cells_;                    // by section and word
    std::vector<std::uint64_t> heading_places_;  // by section: the words of its heading that match
    // Which (word, column, position) were counted on this page: an open hash table, emptied by a new generation.
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t generation = 0;
    };
    std::vector<Slot> counted_;
    std::uint32_t generation_ = 0;
    std::size_t counted_size_ = 0;
};

}  // namespace signpost::search
