// Snippets: the best window of a section, with the bytes that matched.
#pragma once

#include <string>
#include <string_view>

#include "search/analyzer.h"
#include "search/plan.h"
#include "search/searcher.h"

namespace signpost::search {

// At most about `most` bytes of `text`, where most of the marked words stand; parted at words, never within a
// character. A part of a compound is marked by itself. Without a match: the start of the text, nothing marked.
[[nodiscard]] Snippet make_snippet(std::string_view text, const MarkedTokens& marks, Analyzer& analyzer,
                                   std::size_t most = 200);

}  // namespace signpost::search
