// Blocks of pages that no writer wrote.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace signpost::core {

[[nodiscard]] document::Inline text_inline(std::string words);
[[nodiscard]] document::Inline page_link(const std::string& page, std::string words);
[[nodiscard]] document::Block paragraph_block(std::vector<document::Inline> inlines);
[[nodiscard]] document::Block heading_block(const std::string& words, const std::string& anchor);  // level 2
// Alone in its paragraph, `check:<target>` is a card. Its anchor is the target.
[[nodiscard]] document::Block check_block(const std::string& target, const std::string& words);

}  // namespace signpost::core
