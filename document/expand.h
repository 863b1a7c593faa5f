// Blocks that stand for shared data (`data:terms`) become the blocks that show it.
#pragma once

#include <string>
#include <vector>

#include "document/content_set.h"
#include "document/document.h"

namespace signpost::document {

// The data blocks that exist, for lint.
[[nodiscard]] bool is_known_data(const std::string& id);

// Replaces each data block; `terms` in the order in which they are to stand. A paragraph of a term has the anchor
// "term-<id>". A term without words in the document's language is left out.
void expand_data(Document& document, const std::vector<Term>& terms);

}  // namespace signpost::document
