#include "search/searcher.h"

#include <algorithm>
#include <atomic>
#include <map>

#include "search/database.h"
#include "search/index_builder.h"
#include "search/pack.h"
#include "search/planner.h"
#include "search/ranker.h"
#include "search/snippets.h"
#include "search/tokenizer.h"
#include "search/weights.h"

namespace signpost::search {
namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

struct Searcher::State {
    explicit State(std::unique_ptr<Database> shared) : database(std::move(shared)) {
        register_tokenizer(database->connection(), source);
        register_ranker(database->connection());
    }

    TokenSource source;
    std::unique_ptr<Database> database;
    std::map<std::string, std::unique_ptr<LanguageIndex>> indexes;
    std::atomic<bool> cancelled = false;

    LanguageIndex* index(const std::string& code) {
        if (const auto found = indexes.find(code); found != indexes.end()) return found->second.get();
        Statement row = database->connection().prepare("SELECT number, first_page FROM language WHERE code = ?1");
        if (!row.bind(1, code).step()) return nullptr;
        LanguageIndex::Place place{row.integer(0), code, row.integer(1)};
        return (indexes[code] = std::make_unique<LanguageIndex>(database->connection(), std::move(place))).get();
    }

    std::vector<RankedPage> rank(LanguageIndex& language, const Plan& plan, std::size_t limit) {
        Ranker ranker(language, plan, limit);
        const std::string name = index_name(language.place().number);
        Statement rows = database->connection().prepare("SELECT signpost_rank(" + name + ", ?2) FROM " + name +
                                                        " WHERE " + name + " MATCH ?1");
        rows.bind(1, plan.expression).bind_pointer(2, &ranker, ranker_pointer);
        while (!cancelled && rows.step()) {
        }
        return ranker.best();
    }

    Hit hit(LanguageIndex& language, const Plan& plan, const RankedPage& ranked, Snippets snippets) {
        Statement row = database->connection().prepare(
            "SELECT page.id, page.title, section.anchor, section.heading, section.text, page.summary FROM page "
            "JOIN section ON section.number = page.first_section + ?2 WHERE page.number = ?1");
        Hit result;
        if (!row.bind(1, ranked.page).bind(2, std::int64_t{ranked.section}).step()) return result;
        result.page = row.text(0);
        result.language = language.place().code;
        result.title = row.text(1);
        result.anchor = row.text(2);
        result.section = row.text(3);
        result.score = ranked.score;
        if (snippets == Snippets::made) result.snippet = make_snippet(row.view(4), plan.marks, language.analyzer());
        return result;
    }
};

Searcher::Searcher(const Pack& pack) : state_(std::make_unique<State>(pack.database().share())) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Results Searcher::search(const Query& query) {
    const Clock::time_point start = Clock::now();
    state_->cancelled = false;
    Results results;
    const ParsedQuery parsed = parse_query(query.text);
    if (LanguageIndex* own = state_->index(query.language)) {
        const Plan plan = Planner(*own, {}, query.completion, query.spelling).plan(parsed, query.text);
        if (!plan.expression.empty())
            for (const RankedPage& page : state_->rank(*own, plan, query.limit))
                results.hits.push_back(state_->hit(*own, plan, page, query.snippets));
        std::size_t copied = 0;
        for (const Correct& correct : plan.corrections) {
            results.suggestion += query.text.substr(copied, correct.range.start - copied) + correct.word;
            copied = correct.range.end();
        }
        if (copied > 0) results.suggestion += query.text.substr(copied);
    }
    results.cancelled = state_->cancelled;
    results.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    return results;
}

void Searcher::cancel() { state_->cancelled = true; }

}  // namespace signpost::search
