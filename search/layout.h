// How the words of each indexed page lie: lengths of its columns and where its sections start. Read whole, so that
// ranking needs no look-up per page.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signpost::search {

// The columns of an index, in FTS5's order.
enum class Column { title, keywords, summary, headings, body, links };
inline constexpr std::size_t column_count = 6;
inline constexpr const char* column_names = "title, keywords, summary, headings, body, links";

struct PageLayout {
    std::uint64_t title_key = 0;                        // text_key() of the title
    std::array<std::uint32_t, column_count> lengths{};  // in words
    std::uint32_t title_weight = 0;                     // words of the title that are no stop words
    std::vector<std::uint32_t> heading_starts;          // by section: position of its first word in `headings`
    std::vector<std::uint32_t> body_starts;             // the same in `body`
    std::vector<std::uint32_t> link_starts;             // the same in `links`
    std::vector<std::uint32_t> heading_weights;         // words of its heading that are no stop words

    bool operator==(const PageLayout&) const = default;
};

// A number that two texts share if and (but for chance) only if their folded words are the same.
[[nodiscard]] std::uint64_t text_key(std::string_view text);

[[nodiscard]] std::string encode(const std::vector<PageLayout>& layouts);
// Throws PackError(damaged).
[[nodiscard]] std::vector<PageLayout> decode_layouts(std::string_view bytes);

}  // namespace signpost::search
