// The Markdown body of a page as blocks. The one file behind this header is the only one that knows cmark-gfm.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/problem.h"

namespace signpost::document {

struct Body {
    std::vector<Block> blocks;
    std::vector<Problem> problems;
};

// `page_id` gives relative links their base; `line_offset`: lines of the file before `markdown`.
[[nodiscard]] Body read_blocks(std::string_view markdown, const std::string& page_id, const std::string& file,
                               int line_offset, int deepest);

}  // namespace signpost::document
