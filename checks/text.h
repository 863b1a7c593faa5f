// Small pure helps for the parsers: lines, case, versions, and files in whatever encoding someone saved them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signpost::checks {

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lower(std::string_view text);                    // ASCII letters only
[[nodiscard]] bool same(std::string_view a, std::string_view b);           // without regard to ASCII case
[[nodiscard]] bool begins(std::string_view text, std::string_view start);  // the same
[[nodiscard]] bool holds(std::string_view text, std::string_view part);    // the same
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);  // at least one part
// Lines without their ends, whichever ends they have.
[[nodiscard]] std::vector<std::string_view> lines(std::string_view text);
// The words of a line, which blanks and tabs set apart.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view line);
// UTF-8 of a text file: a byte order mark is taken off, UTF-16 with one is converted, what is no character becomes U+FFFD.
[[nodiscard]] std::string decoded(std::string_view bytes);
// A whole number of at most nine digits and nothing else.
[[nodiscard]] std::optional<int> whole_number(std::string_view text);
// The numbers of "15.2.0.12345"; what follows the first part that is no number is left out.
[[nodiscard]] std::vector<int> version_numbers(std::string_view text);
[[nodiscard]] bool older(std::string_view version, std::string_view than);
// A year 2000 to 2099 that stands alone in a name ("AutoCAD 2025 - English"); the last one counts. 0: none.
[[nodiscard]] int year_in(std::string_view name);

}  // namespace signpost::checks
