#include "search/index_set.h"

#include "search/index_builder.h"
#include "search/pack.h"

namespace signpost::search {

IndexSet::IndexSet(const Pack& pack) : database_(pack.database().share()) {
    register_tokenizer(connection(), no_source_);
    register_ranker(connection());
    connection().interrupt_when(stop_);
    connection().execute("PRAGMA cache_size = -32768");  // KiB, used as needed: no page of an index is read twice
}

const Catalogue& IndexSet::catalogue() {
    if (!catalogue_) catalogue_.emplace(connection());
    return *catalogue_;
}

LanguageIndex& IndexSet::index(std::size_t language) {
    indexes_.resize(catalogue().languages().size());
    std::unique_ptr<LanguageIndex>& index = indexes_.at(language);
    if (!index) index = std::make_unique<LanguageIndex>(connection(), catalogue().languages()[language]);
    return *index;
}

Glossary& IndexSet::glossary() {
    if (!glossary_) glossary_.emplace(read_terms(connection()));
    return *glossary_;
}

std::vector<RankedPage> IndexSet::rank(std::size_t language, const Plan& plan, std::size_t limit,
                                       const std::vector<char>& allowed) {
    Ranker ranker(index(language), plan, limit, allowed);
    const std::string name = index_name(index(language).place().number);
    connection()
        .prepare("SELECT signpost_rank(" + name + ", ?2) FROM " + name + " WHERE " + name + " MATCH ?1")
        .bind(1, plan.expression)
        .bind_pointer(2, &ranker, ranker_pointer)
        .run();
    return ranker.best();
}

}  // namespace signpost::search
