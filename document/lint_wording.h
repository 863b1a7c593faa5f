// The words of the pages: none that terms.yaml advises against, no keyword twice, no step too long to take in.
#pragma once

#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::document {

// A helpdesk agent reads a step aloud, a caller takes it in at one hearing: an action, and perhaps a sentence on it.
inline constexpr int longest_step = 35;  // words, in any language

void lint_wording(const ContentSet& content, std::vector<Problem>& problems);

}  // namespace signpost::document
