// All that a searcher has at hand: one connection, the indexes of the languages, the glossary. Read when first needed,
// so that opening a searcher costs next to nothing.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "search/catalogue.h"
#include "search/database.h"
#include "search/glossary.h"
#include "search/language_index.h"
#include "search/plan.h"
#include "search/ranker.h"
#include "search/tokenizer.h"

namespace signpost::search {

class Pack;

class IndexSet {
public:
    // `looked_at_whole`: how many pages a language may have for all to be looked at.
    IndexSet(const Pack& pack, std::size_t looked_at_whole);

    [[nodiscard]] const Connection& connection() const { return database_->connection(); }
    [[nodiscard]] const Catalogue& catalogue();
    [[nodiscard]] LanguageIndex& index(std::size_t language);
    [[nodiscard]] Glossary& glossary();
    // Raised: what runs ends with Interrupted.
    [[nodiscard]] std::atomic<bool>& stop() { return stop_; }

    // The head of a page and one of its sections, by place; the page's first where a translation has fewer. The text is
    // that of the next section where this one has but a heading. Valid until the next call.
    struct Passage {
        std::string page, language, title, anchor, heading;
        std::string_view text;
    };
    [[nodiscard]] Passage passage(std::int64_t page, std::uint32_t section);

    // The best pages of a language, best first. In a large one only those with all or with the rare words are looked at.
    // `allowed` is by page (Ranker); may throw Interrupted.
    [[nodiscard]] std::vector<RankedPage> rank(std::size_t language, const Plan& plan, std::size_t limit,
                                               const std::vector<char>& allowed);

private:
    [[nodiscard]] std::vector<RankedPage> rank(std::size_t language, const Plan& plan, Matching matching,
                                               std::size_t limit, const std::vector<char>& allowed);

    std::size_t looked_at_whole_;
    TokenSource no_source_;
    std::atomic<bool> stop_ = false;
    std::unique_ptr<Database> database_;
    std::optional<Catalogue> catalogue_;
    std::optional<Glossary> glossary_;
    std::vector<std::unique_ptr<LanguageIndex>> indexes_;
    std::map<std::size_t, Statement> rankings_;  // by language, prepared
    std::optional<Statement> page_, section_;
};

}  // namespace signpost::search
