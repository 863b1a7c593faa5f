// Is a page the same page in every language? Headings, steps, links, callouts and checks at the same places.
#pragma once

#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::document {

void lint_parity(const ContentSet& content, std::vector<Problem>& problems);

}  // namespace signpost::document
