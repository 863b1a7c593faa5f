#include "search/index_set.h"

#include "search/index_builder.h"
#include "search/expression.h"
#include "search/pack.h"

namespace signpost::search {

IndexSet::IndexSet(const Pack& pack, std::size_t looked_at_whole)
    : looked_at_whole_(looked_at_whole), database_(pack.database().share()) {
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
    if (index(language).pages() <= looked_at_whole_) return rank(language, plan, Matching::any_word, limit, allowed);
    for (const Matching matching : {Matching::all_words, Matching::rare_words})
        if (std::vector<RankedPage> found = rank(language, plan, matching, limit, allowed); found.size() >= limit)
            return found;
    return rank(language, plan, Matching::any_word, limit, allowed);
}

std::vector<RankedPage> IndexSet::rank(std::size_t language, const Plan& plan, Matching matching, std::size_t limit,
                                       const std::vector<char>& allowed) {
    const Expression expression = write_expression(plan, matching);
    if (expression.text.empty()) return {};
    Ranker ranker(index(language), plan, expression, limit, allowed);
    auto found = rankings_.find(language);
    if (found == rankings_.end()) {
        const std::string name = index_name(index(language).place().number);
        const std::string sql = "SELECT signpost_rank(" + name + ", ?2) FROM " + name + " WHERE " + name + " MATCH ?1";
        found = rankings_.emplace(language, connection().prepare(sql)).first;
    }
    found->second.reset();  // the last run may have been interrupted
    found->second.bind(1, expression.text).bind_pointer(2, &ranker, ranker_pointer).run();
    return ranker.best();
}

IndexSet::Passage IndexSet::passage(std::int64_t page, std::uint32_t section) {
    if (!page_) {
        page_ = connection().prepare("SELECT id, language, title, first_section FROM page WHERE number = ?1");
        section_ = connection().prepare("SELECT page, anchor, heading, text FROM section WHERE number = ?1");
    }
    page_->reset();
    if (!page_->bind(1, page).step()) throw PackError(PackError::Reason::damaged, "a page that is not there");
    const auto go_to = [&](std::int64_t number) {
        section_->reset();
        return section_->bind(1, number).step() && section_->integer(0) == page;
    };
    std::int64_t number = page_->integer(3) + section;
    if (!go_to(number) && !go_to(number = page_->integer(3)))
        throw PackError(PackError::Reason::damaged, "a page without sections");
    Passage result{page_->text(0),    page_->text(1),    page_->text(2),
                   section_->text(1), section_->text(2), section_->view(3)};
    while (result.text.empty() && go_to(++number)) result.text = section_->view(3);
    return result;
}

}  // namespace signpost::search
