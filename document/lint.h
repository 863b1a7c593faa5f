// The strict reading of a content set: everything a reader would stumble over, with file and line.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::document {

// What exists outside the content and may be linked to.
struct KnownTargets {
    // By id: the parameters that a link may carry, with the values that they may have.
    std::map<std::string, std::map<std::string, std::set<std::string>>> checks;
    std::set<std::string> assistants;
    std::set<std::string> made_pages;  // ids of the program's own pages, which would hide a page of the content
};

// All problems of a content set, those found while reading included, sorted by file and line.
[[nodiscard]] std::vector<Problem> lint(const ReadResult& read, const KnownTargets& known);

}  // namespace signpost::document
