// What is checked before the Markdown parser sees a byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/parse.h"
#include "document/problem.h"

namespace signpost::document {

// Problems of size, encoding, nesting and tables; empty: safe to parse. `first_line` is the line number of the
// first line of `markdown` in `file`.
[[nodiscard]] std::vector<Problem> check_limits(std::string_view markdown, const std::string& file, int first_line,
                                                const Limits& limits);

}  // namespace signpost::document
