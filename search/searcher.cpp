#include "search/searcher.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <stdexcept>

#include "search/index_set.h"
#include "search/language_guess.h"
#include "search/pack.h"
#include "search/planner.h"
#include "search/snippets.h"
#include "search/weights.h"

namespace signpost::search {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_hits = 1000;

// A subject, with the page and section of whatever language that tell of it best.
struct Found {
    std::uint32_t subject = 0;
    std::size_t language = 0;
    RankedPage ranked;
};

// One search, from text to hits.
class Search {
public:
    Search(IndexSet& indexes, const Query& query)
        : indexes_(&indexes), query_(&query), parsed_(parse_query(query.text)) {}

    void run(Results& results) {
        const std::vector<LanguageIndex::Place>& languages = indexes_->catalogue().languages();
        if (query_->limit == 0 || languages.empty()) return;
        choose_languages(languages);
        if (shown_.empty()) return;
        if (!parsed_.groups.empty())
            subjects_ = indexes_->catalogue().subjects_in(indexes_->connection(), parsed_.groups);
        make_plans();
        for (const auto& [language, plan] : plans_) look(language, plan);
        results.suggestion = suggestion();
        show(results);
    }

private:
    void choose_languages(const std::vector<LanguageIndex::Place>& languages) {
        for (const std::string& code : parsed_.languages)
            if (const auto language = indexes_->catalogue().language(code)) shown_.push_back(*language);
        if (!parsed_.languages.empty()) {
            if (!shown_.empty()) own_ = shown_.front();
            return;
        }
        own_ = indexes_->catalogue().language(query_->language).value_or(0);
        shown_.push_back(own_);
        for (std::size_t i = 0; i < languages.size(); ++i)
            if (i != own_) shown_.push_back(i);
    }

    [[nodiscard]] Plan plan(std::size_t language) {
        LanguageIndex& index = indexes_->index(language);
        Glossary& glossary = indexes_->glossary();
        std::vector<NamedConcept> named = glossary.named_in(parsed_, index);
        if (language != own_)
            for (NamedConcept& name : glossary.named_in(parsed_, indexes_->index(own_)))
                named.push_back(std::move(name));
        const auto may_correct = [&](const QueryWord& word, const Correction& correction) {
            return language == own_ && is_mistake(word, correction);
        };
        return Planner(index, query_->completion, may_correct)
            .plan(parsed_, query_->text, named, glossary.concepts(index));
    }

    // A word that the own language does not know is a mistake, unless the query is rather one in another language.
    [[nodiscard]] bool is_mistake(const QueryWord& word, const Correction& correction) {
        if (query_->spelling == Spelling::literal) return false;
        const double as_mistake = likelihood_[own_] + gain_by(correction, word, indexes_->index(own_));
        for (const std::size_t other : shown_)
            if (other != own_ && likelihood_[other] > as_mistake + weights().foreign_query &&
                indexes_->index(other).vocabulary().find(word.folded) != Vocabulary::none)
                return false;
        return true;
    }

    // A letter or two are of no language.
    [[nodiscard]] bool is_just_begun() const {
        constexpr std::size_t few = 2;
        return query_->completion == Completion::as_typed && parsed_.words.size() == 1 &&
               parsed_.words.front().folded.size() <= few;
    }

    // The own language is always asked; another when the query may well be in it, or when it has pages that the own lacks.
    void make_plans() {
        if (is_just_begun()) return static_cast<void>(plans_.emplace(own_, plan(own_)));
        for (const std::size_t language : shown_)
            likelihood_[language] = likelihood(parsed_, indexes_->index(language), query_->completion);
        for (const std::size_t language : shown_)
            if (language == own_ || likelihood_[language] + weights().other_language_margin > likelihood_[own_] ||
                indexes_->catalogue().missing_in(own_, language) > 0)
                plans_.emplace(language, plan(language));
    }

    void look(std::size_t language, const Plan& plan) {
        if (plan.variants.empty()) return;
        const Catalogue& catalogue = indexes_->catalogue();
        std::vector<char> allowed;
        if (!parsed_.groups.empty()) {
            const LanguageIndex& index = indexes_->index(language);
            for (std::size_t i = 0; i < index.pages(); ++i)
                allowed.push_back(
                    subjects_[catalogue.subject_of(index.place().first_page + static_cast<std::int64_t>(i))]);
        }
        const std::size_t wanted = std::min(query_->limit, most_hits) + (language == own_ ? 0 : 20);
        for (RankedPage page : indexes_->rank(language, plan, wanted, allowed)) {
            if (language != own_) page.score *= weights().other_language;
            const Found found{catalogue.subject_of(page.page), language, page};
            const auto [at, is_new] = found_.emplace(found.subject, found);
            if (!is_new && found.ranked.score > at->second.ranked.score) at->second = found;
        }
    }

    // The page to show: in the first language of the reader's that has it.
    struct Shown {
        Found found;
        std::size_t language = 0;
        std::int64_t page = 0;
        std::size_t preference = 0;
    };

    void show(Results& results) {
        std::vector<Shown> all;
        for (const auto& [subject, found] : found_)
            for (std::size_t i = 0; i < shown_.size(); ++i)
                if (const std::int64_t page = indexes_->catalogue().page_of(subject, shown_[i])) {
                    all.push_back({found, shown_[i], page, i == 0 ? std::size_t{0} : std::size_t{1}});
                    break;
                }
        std::sort(all.begin(), all.end(), [](const Shown& a, const Shown& b) {
            if (a.preference != b.preference) return a.preference < b.preference;
            const double left = a.found.ranked.score, right = b.found.ranked.score;
            return left != right ? left > right : a.found.subject < b.found.subject;
        });
        if (all.size() > query_->limit) all.resize(query_->limit);
        for (const Shown& shown : all) results.hits.push_back(hit(shown));
    }

    [[nodiscard]] Hit hit(const Shown& shown) {
        const IndexSet::Passage passage = indexes_->passage(shown.page, shown.found.ranked.section);
        Hit result{passage.page, passage.language,        passage.anchor, passage.title, passage.heading,
                   {},           shown.found.ranked.score};
        if (query_->snippets == Snippets::left_out) return result;
        static const MarkedTokens nothing;
        const auto plan = plans_.find(shown.language);
        result.snippet = make_snippet(passage.text, plan == plans_.end() ? nothing : plan->second.marks,
                                      indexes_->index(shown.language).analyzer());
        return result;
    }

    [[nodiscard]] std::string suggestion() const {
        std::string text;
        std::size_t copied = 0;
        for (const Correct& correct : plans_.at(own_).corrections) {
            text += query_->text.substr(copied, correct.range.start - copied) + correct.word;
            copied = correct.range.end();
        }
        return copied == 0 ? text : text + query_->text.substr(copied);
    }

    IndexSet* indexes_;
    const Query* query_;
    ParsedQuery parsed_;
    std::size_t own_ = 0;
    std::vector<std::size_t> shown_;            // languages, the reader's first
    std::vector<char> subjects_;                // that `group:` allows
    std::map<std::size_t, double> likelihood_;  // by language
    std::map<std::size_t, Plan> plans_;         // by language
    std::map<std::uint32_t, Found> found_;
};

}  // namespace

struct Searcher::State {
    State(const Pack& pack, std::size_t looked_at_whole) : indexes(pack, looked_at_whole) {}
    IndexSet indexes;
};

Searcher::Searcher(const Pack& pack, std::size_t looked_at_whole)
    : state_(std::make_unique<State>(pack, looked_at_whole)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Results Searcher::search(const Query& query) {
    const Clock::time_point start = Clock::now();
    state_->indexes.stop() = false;
    Results results;
    try {
        const ReadTransaction reading(state_->indexes.connection());
        Search(state_->indexes, query).run(results);
    } catch (const Interrupted&) {
        results.cancelled = true;
    } catch (const std::logic_error& error) {
        // A number in the file that points nowhere.
        throw PackError(PackError::Reason::damaged, error.what());
    }
    results.cancelled = results.cancelled || state_->indexes.stop();
    results.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    return results;
}

void Searcher::cancel() { state_->indexes.stop() = true; }

}  // namespace signpost::search
