// Something wrong in the content, told with its place, so that a writer can go there.
#pragma once

#include <string>
#include <vector>

namespace signpost::document {

// `rule` is a stable id ("link.page"); `message` is one English sentence for the writer.
struct Problem {
    enum class Severity { warning, error };
    std::string file;  // as given by the caller, usually relative to the content folder
    int line = 0;      // from 1; 0: the whole file
    std::string rule;
    Severity severity = Severity::error;
    std::string message;

    bool operator==(const Problem&) const = default;
};

[[nodiscard]] inline bool has_errors(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems)
        if (problem.severity == Problem::Severity::error) return true;
    return false;
}

}  // namespace signpost::document
