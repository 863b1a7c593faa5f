// Turns a parsed query into a plan for one language.
#pragma once

#include <vector>

#include "search/language_index.h"
#include "search/plan.h"
#include "search/query_parser.h"
#include "search/searcher.h"

namespace signpost::search {

// The words of a concept of the glossary in one language, each a list of index tokens (stems).
struct Synonyms {
    std::vector<std::vector<std::string>> wordings;
};

class Planner {
public:
    Planner(LanguageIndex& index, const std::vector<Synonyms>& synonyms, Completion completion, Spelling spelling)
        : index_(&index), synonyms_(&synonyms), completion_(completion), spelling_(spelling) {}

    [[nodiscard]] Plan plan(const ParsedQuery& query, std::string_view text);

private:
    // One way to find a word: a phrase of tokens.
    struct Variant {
        std::vector<std::string> tokens;
        std::size_t first = 0;
        std::size_t last = 0;
        double weight = 0;
        bool prefix = false;
    };

    void add_word(const QueryWord& word);
    void add_forms(const std::string& folded, std::size_t word, double weight);
    void add_token(std::string token, std::size_t word, double weight);
    bool add_split(const QueryWord& word);
    void add_corrections(const QueryWord& word, std::size_t at);
    void add_joined(const std::vector<const QueryWord*>& words);
    void add_synonyms();
    void weigh();
    void write_expression(const ParsedQuery& query);
    void write_phrase(std::string& out, const std::vector<std::string>& tokens, bool prefix);

    LanguageIndex* index_;
    const std::vector<Synonyms>* synonyms_;
    Completion completion_;
    Spelling spelling_;
    Plan plan_;
    std::vector<Variant> variants_;
};

}  // namespace signpost::search
