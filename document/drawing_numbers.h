// Numbers, lists of points and paths as a drawing may write them. For document/*.cpp only.
#pragma once

#include <optional>
#include <string_view>

namespace signpost::document {

// A plain decimal number ("-12.5"), at most `largest` either way.
[[nodiscard]] std::optional<double> read_number(std::string_view text, double largest);
// Pairs of such numbers, separated by spaces or commas; at least two pairs.
[[nodiscard]] bool are_points(std::string_view text, double largest);
// Commands of SVG's path data, each with all its numbers; begins with a move.
[[nodiscard]] bool is_path(std::string_view text, double largest);

}  // namespace signpost::document
