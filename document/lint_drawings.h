// The pictures of a content set: is each in the subset, has each of its words every language, does a page show it?
#pragma once

#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::document {

void lint_drawings(const ContentSet& content, std::vector<Problem>& problems);

}  // namespace signpost::document
