#include "search/glossary.h"

#include <algorithm>

#include "search/fold.h"
#include "search/words.h"

namespace signpost::search {
namespace {

std::vector<std::string> stems_of(std::string_view wording, LanguageIndex& index) {
    std::vector<std::string> stems;
    for (const Range& word : words_of(wording))
        stems.push_back(index.analyzer().token_of_forms(normalize(word.of(wording))));
    return stems;
}

Concept concept_of(const document::TermWords& words, LanguageIndex& index) {
    Concept result;
    const auto add = [&](const std::string& wording) {
        std::vector<std::string> stems = stems_of(wording, index);
        if (!stems.empty() && std::find(result.wordings.begin(), result.wordings.end(), stems) == result.wordings.end())
            result.wordings.push_back(std::move(stems));
    };
    add(words.term);
    for (const std::string& wording : words.other) add(wording);
    for (const std::string& wording : words.avoid) add(wording);
    return result;
}

}  // namespace

const std::vector<Concept>& Glossary::concepts(LanguageIndex& index) {
    const std::string& code = index.place().code;
    if (const auto found = by_language_.find(code); found != by_language_.end()) return found->second;
    std::vector<Concept>& result = by_language_[code];
    for (const document::Term& term : terms_) {
        const auto words = term.words.find(code);
        result.push_back(words == term.words.end() ? Concept{} : concept_of(words->second, index));
    }
    return result;
}

std::vector<NamedConcept> Glossary::named_in(const ParsedQuery& query, LanguageIndex& index) {
    std::vector<std::string> stems;
    for (const QueryWord& word : query.words) {
        const std::vector<std::string> spellings = index.vocabulary().spellings(word.folded);
        stems.push_back(index.analyzer().token_of_forms(spellings.empty() ? word.normalized : spellings.front()));
    }
    std::vector<NamedConcept> found;
    const std::vector<Concept>& all = concepts(index);
    for (std::size_t number = 0; number < all.size(); ++number)
        for (const std::vector<std::string>& wording : all[number].wordings)
            for (auto at = stems.begin();; ++at) {
                at = std::search(at, stems.end(), wording.begin(), wording.end());
                if (at == stems.end()) break;
                const auto first = static_cast<std::size_t>(at - stems.begin());
                found.push_back({number, wording, first, first + wording.size() - 1});
            }
    return found;
}

}  // namespace signpost::search
