// Which pages a pack has: by number, by subject (a page in whatever language) and by group.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "search/language_index.h"
#include "search/sqlite.h"

namespace signpost::search {

class Catalogue {
public:
    explicit Catalogue(const Connection& connection);

    [[nodiscard]] const std::vector<LanguageIndex::Place>& languages() const { return languages_; }
    [[nodiscard]] std::uint32_t subject_of(std::int64_t page) const {
        return subjects_.at(static_cast<std::size_t>(page - 1));
    }
    // Where in `languages`; none: not among them.
    [[nodiscard]] std::optional<std::size_t> language(std::string_view code) const;
    // 0: not in that language (its place in `languages`).
    [[nodiscard]] std::int64_t page_of(std::uint32_t subject, std::size_t language) const;
    // How many subjects there are in `other` but not in `language`.
    [[nodiscard]] std::size_t missing_in(std::size_t language, std::size_t other) const;

    // By subject, whether a page belongs to one of the groups: named by id, by title in any language, or by the first
    // folder of the page's id. Names are folded.
    [[nodiscard]] std::vector<char> subjects_in(const Connection& connection,
                                                const std::vector<std::string>& groups) const;

private:
    std::vector<LanguageIndex::Place> languages_;
    std::vector<std::uint32_t> subjects_;           // by page number
    std::vector<std::vector<std::int64_t>> pages_;  // by language and subject
    std::size_t subject_count_ = 0;
};

}  // namespace signpost::search
