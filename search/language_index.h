// The index of one language, ready to be searched: its vocabulary and layouts in memory, helpers made when first asked.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "search/analyzer.h"
#include "search/layout.h"
#include "search/speller.h"
#include "search/sqlite.h"
#include "search/vocabulary.h"

namespace signpost::search {

class LanguageIndex {
public:
    struct Place {
        std::int64_t number = 0;  // of the language in the pack
        std::string code;
        std::int64_t first_page = 0;
        std::int64_t words = 0;  // in all its pages
    };
    LanguageIndex(const Connection& connection, Place place);

    [[nodiscard]] const Place& place() const { return place_; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
    [[nodiscard]] Analyzer& analyzer() { return analyzer_; }
    [[nodiscard]] const Language& language() const { return analyzer_.language(); }
    [[nodiscard]] const Speller& speller();
    // Terms of the vocabulary (words, or stems or parts with their mark) that are written alike when a reader types a
    // for æ and å, o for ø; none in a language without such letters. Not the term itself.
    [[nodiscard]] std::vector<std::string> written_alike(std::string_view term);
    // Stems, with their mark, of the ordinary words that mean the same as one; those that occur.
    [[nodiscard]] const std::vector<std::string>& same_meaning(std::string_view stem);
    // The parts of a compound typed so.
    [[nodiscard]] std::vector<Range> split_alike(std::string_view folded);

    [[nodiscard]] const PageLayout& layout(std::int64_t page) const {
        return layouts_.at(static_cast<std::size_t>(page - place_.first_page));
    }
    [[nodiscard]] std::size_t pages() const { return layouts_.size(); }
    [[nodiscard]] double average_length(Column column) const { return averages_[static_cast<std::size_t>(column)]; }

private:
    Place place_;
    Vocabulary vocabulary_;
    std::vector<PageLayout> layouts_;
    std::array<double, column_count> averages_{};
    Analyzer analyzer_;
    std::unique_ptr<Speller> speller_;
    std::unique_ptr<StringMap<std::vector<std::uint32_t>>> by_skeleton_;
    std::unique_ptr<StringMap<std::vector<std::string>>> same_meaning_;
};

}  // namespace signpost::search
