// What people paste or say (symptoms.yaml): does each lead to a page, in every language, and to one page only?
#pragma once

#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::document {

void lint_symptoms(const ContentSet& content, std::vector<Problem>& problems);

}  // namespace signpost::document
