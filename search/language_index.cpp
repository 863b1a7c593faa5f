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
      vocabulary_(stored(connection, place_.number).text(0)),
      layouts_(decode_layouts(stored(connection, place_.number).view(1))),
      analyzer_(language_of(place_.code), vocabulary_) {
    for (const PageLayout& layout : layouts_)
        for (std::size_t i = 0; i < column_count; ++i) averages_[i] += layout.lengths[i];
    for (double& average : averages_) average = std::max(1.0, average / std::max<double>(1, static_cast<double>(layouts_.size())));
}

const Speller& LanguageIndex::speller() {
    if (!speller_) speller_ = std::make_unique<Speller>(vocabulary_);
    return *speller_;
}

std::vector<std::string> LanguageIndex::written_alike(std::string_view folded) {
    if (!language().letters_spelled_out) return {};
    if (!by_skeleton_) {
        by_skeleton_ = std::make_unique<StringMap<std::vector<std::uint32_t>>>();
        for (std::size_t i = 0; i < vocabulary_.size(); ++i) {
            if (!vocabulary_.is_word(i)) continue;
            std::string bare = skeleton(vocabulary_.term(i));
            if (bare != vocabulary_.term(i)) (*by_skeleton_)[std::move(bare)].push_back(static_cast<std::uint32_t>(i));
        }
    }
    std::vector<std::string> words;
    const std::string bare = skeleton(folded);
    if (const auto found = by_skeleton_->find(bare); found != by_skeleton_->end())
        for (const std::uint32_t entry : found->second) words.emplace_back(vocabulary_.term(entry));
    if (bare != folded && vocabulary_.find(bare) != Vocabulary::none) words.push_back(bare);
    std::erase(words, folded);
    return words;
}

}  // namespace signpost::search
