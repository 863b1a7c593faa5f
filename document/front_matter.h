// The YAML block that a page begins with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/problem.h"

namespace signpost::document {

struct SplitPage {
    std::string_view yaml;  // empty: no front matter
    std::string_view body;
    int body_line = 1;      // line of the body's first line in the file
    bool unclosed = false;  // begins with --- and never ends it
};

[[nodiscard]] SplitPage split_front_matter(std::string_view markdown);
// Reads what is there; wrong types and unreadable YAML become problems (errors).
[[nodiscard]] FrontMatter read_front_matter(std::string_view yaml, const std::string& file,
                                            std::vector<Problem>& problems);

}  // namespace signpost::document
