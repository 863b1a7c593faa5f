// The concepts of a pack's glossary as synonyms of each other.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/content_set.h"
#include "search/language_index.h"
#include "search/query_parser.h"

namespace signpost::search {

// What a concept is called in one language: each wording as the stems, with their mark, that the index holds.
struct Concept {
    std::vector<std::vector<std::string>> wordings;
};

// A concept that a query names with its words first..last, as `wording`.
struct NamedConcept {
    std::size_t number = 0;
    std::vector<std::string> wording;
    std::size_t first = 0;
    std::size_t last = 0;
};

// The glossary of a pack.
[[nodiscard]] std::vector<document::Term> read_terms(const Connection& connection);

class Glossary {
public:
    explicit Glossary(std::vector<document::Term> terms) : terms_(std::move(terms)) {}

    // By number of the concept; a concept without words in the language has no wordings.
    [[nodiscard]] const std::vector<Concept>& concepts(LanguageIndex& index);
    [[nodiscard]] std::vector<NamedConcept> named_in(const ParsedQuery& query, LanguageIndex& index);

private:
    std::vector<document::Term> terms_;
    std::map<std::string, std::vector<Concept>> by_language_;
};

}  // namespace signpost::search
