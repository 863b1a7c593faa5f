// The word lists and rules of each language.
#pragma once

#include <array>
#include <string_view>

#include "search/language.h"

namespace signpost::search {

extern const Language danish, dutch, english, french;

inline constexpr std::array<std::string_view, 4> german_links{"s", "n", "en", "e"};

}  // namespace signpost::search
