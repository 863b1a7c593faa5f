// UTF-8 in the small: is it valid, and the next code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signpost::document {

[[nodiscard]] bool is_valid_utf8(std::string_view text);
// The code point at `at`, which moves behind it; U+FFFD for a broken sequence. `at` must be below text.size().
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);

}  // namespace signpost::document
