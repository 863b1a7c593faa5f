// Turns a parsed query into a plan for one language.
#pragma once

#include <functional>
#include <vector>

#include "search/glossary.h"
#include "search/language_index.h"
#include "search/plan.h"
#include "search/query_parser.h"
#include "search/searcher.h"

namespace signpost::search {

class Planner {
public:
    // Whether a word that does not occur in this language may be read as one that does.
    using MayCorrect = std::function<bool(const QueryWord&, const Correction&)>;
    Planner(LanguageIndex& index, Completion completion, MayCorrect may_correct)
        : index_(&index), completion_(completion), may_correct_(std::move(may_correct)) {}

    // `named`: what the query names of the glossary, in the reader's words or in this language's; `concepts`: how
    // this language says it. A planner makes one plan.
    [[nodiscard]] Plan plan(const ParsedQuery& query, std::string_view text, const std::vector<NamedConcept>& named,
                            const std::vector<Concept>& concepts);

private:
    [[nodiscard]] Slot add_word(const QueryWord& word);
    bool add_known(const QueryWord& word, Slot slot);
    [[nodiscard]] Slot add_parts(const std::vector<std::string>& parts, double weight, double share);
    [[nodiscard]] bool is_inflection(const QueryWord& word, const Correction& correction) const;
    [[nodiscard]] std::vector<Correction> corrections_of(const QueryWord& word) const;
    void add_corrections(const QueryWord& word, const std::vector<Correction>& corrections, Slot slot);
    [[nodiscard]] std::vector<std::string> parts_of(const QueryWord& word) const;
    [[nodiscard]] std::vector<std::string> parts_by_spelling(const QueryWord& word) const;
    [[nodiscard]] Slot new_slot(std::size_t words = 1);
    [[nodiscard]] bool occurs(std::string_view token) const;

    void add_forms(const std::string& folded, Slot slot, double weight);
    void add_alike(const std::string& folded, Slot slot, double weight);
    void add_prefix(const std::string& folded, Slot slot, double weight);
    void add_token(std::string token, Slot slot, double weight);
    void add_joined(const ParsedQuery& query, const std::vector<Slot>& slots);
    void add_compound(const std::string& first, const std::string& second, Slot slot);
    void add_synonyms(const std::vector<NamedConcept>& named, const std::vector<Concept>& concepts,
                      const std::vector<Slot>& slots);
    void weigh();
    void add_conditions(const ParsedQuery& query);
    void add_marks();

    LanguageIndex* index_;
    Completion completion_;
    MayCorrect may_correct_;
    std::string_view text_;
    Plan plan_;
};

}  // namespace signpost::search
