// Screens' labels: what an English page shows in code font stands on its translations, verbatim or as labels.yaml says.
#pragma once

#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::document {

void lint_labels(const ContentSet& content, std::vector<Problem>& problems);

}  // namespace signpost::document
