#include "search/language_index.h"

#include <algorithm>

#include "search/fold.h"
#include "search/pack.h"

namespace signpost::search {
namespace {

Statement stored(const Connection& connection, std::int64_t language) {
    Statement row = connection.prepare("SELECT terms, layouts FROM vocabulary WHERE language = ?1");
    if (!row.bind(1, language).step()) throw PackError(PackError::Reason::damaged, "no vocabulary");
    return row;
}

}  // namespace

LanguageIndex::LanguageIndex(const Connection& connection, Place place)
    : place_(std::move(place)),
      vocabulary_(stored(connection, place_.number).text(0), static_cast<std::uint64_t>(place_.words)),
      layouts_(decode_layouts(stored(connection, place_.number).view(1))),
      analyzer_(language_of(place_.code), vocabulary_) {
    for (const PageLayout& layout : layouts_)
        for (std::size_t i = 0; i < column_count; ++i) averages_[i] += layout.lengths[i];
    for (double& average : averages_)
        average = std::max(1.0, average / std::max<double>(1, static_cast<double>(layouts_.size())));
}

const Speller& LanguageIndex::speller() {
    if (!speller_) speller_ = std::make_unique<Speller>(vocabulary_, language());
    return *speller_;
}

const std::vector<std::string>& LanguageIndex::same_meaning(std::string_view stem) {
    if (!same_meaning_) {
        same_meaning_ = std::make_unique<StringMap<std::vector<std::string>>>();
        for (const std::string_view group : language().same_meaning) {
            std::vector<std::string> stems;
            for (const Range& word : words_of(group)) stems.push_back(analyzer_.stem_of(normalize(word.of(group))));
            for (const std::string& one : stems)
                for (const std::string& other : stems)
                    if (other != one && vocabulary_.find(other) != Vocabulary::none)
                        (*same_meaning_)[one].push_back(other);
        }
    }
    static const std::vector<std::string> none;
    const auto found = same_meaning_->find(stem);
    return found == same_meaning_->end() ? none : found->second;
}

std::vector<std::string> LanguageIndex::written_alike(std::string_view wanted) {
    if (!language().letters_spelled_out) return {};
    if (!by_skeleton_) {
        by_skeleton_ = std::make_unique<StringMap<std::vector<std::uint32_t>>>();
        for (std::size_t i = 0; i < vocabulary_.size(); ++i) {
            std::string bare = skeleton(vocabulary_.term(i));
            if (bare != vocabulary_.term(i)) (*by_skeleton_)[std::move(bare)].push_back(static_cast<std::uint32_t>(i));
        }
    }
    std::vector<std::string> terms;
    const std::string bare = skeleton(wanted);
    if (const auto found = by_skeleton_->find(bare); found != by_skeleton_->end())
        for (const std::uint32_t entry : found->second) terms.emplace_back(vocabulary_.term(entry));
    if (bare != wanted && vocabulary_.find(bare) != Vocabulary::none) terms.push_back(bare);
    std::erase(terms, wanted);
    return terms;
}

namespace {

// Counts a word with all that are written like it.
class AlikeLexicon : public Lexicon {
public:
    explicit AlikeLexicon(LanguageIndex& index) : index_(&index) {}
    [[nodiscard]] bool seen(std::string_view normalized) const override {
        return index_->vocabulary().seen(normalized);
    }
    [[nodiscard]] std::uint32_t count(std::string_view folded) const override {
        std::uint32_t sum = index_->vocabulary().count(folded);
        for (const std::string& alike : index_->written_alike(folded)) sum += index_->vocabulary().count(alike);
        return sum;
    }
    [[nodiscard]] std::uint32_t stem_count(std::string_view stem) const override {
        std::uint32_t sum = index_->vocabulary().stem_count(stem);
        for (const std::string& alike : index_->written_alike(stem_mark + std::string(stem)))
            sum += index_->vocabulary().count(alike);
        return sum;
    }
    [[nodiscard]] std::uint64_t words() const override { return index_->vocabulary().words(); }
    [[nodiscard]] std::vector<std::string> spellings(std::string_view folded) const override {
        return index_->vocabulary().spellings(folded);
    }

private:
    LanguageIndex* index_;
};

}  // namespace

std::vector<Range> LanguageIndex::split_alike(std::string_view folded) {
    if (!language().letters_spelled_out) return {};
    const AlikeLexicon lexicon(*this);
    return CompoundSplitter(language(), lexicon, analyzer_.stemmer()).split(folded);
}

}  // namespace signpost::search
