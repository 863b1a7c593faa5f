// What the links of other pages call a page: words that readers know it by, and that it may not use itself.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "document/content_set.h"

namespace signpost::search {

struct LinkWords {
    std::string anchor;  // of the section that is linked to; empty: the page
    std::string text;
};

// By the id of the page linked to, in the order of the linking pages. A wording stands once for a section, however many
// pages use it: a page is not told by being in a list that stands everywhere. Links of a page to itself do not count.
using LinksTo = std::unordered_map<std::string, std::vector<LinkWords>>;
[[nodiscard]] LinksTo links_between(const std::vector<const document::Page*>& pages);

}  // namespace signpost::search
