// What the checks know of products and programs, read from the content.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/data.h"
#include "document/problem.h"

namespace signpost::core {

struct CheckDataRead {
    checks::CheckData data;
    std::vector<document::Problem> problems;  // what could be read is in `data` all the same
};

// The file of a content folder that holds it, and how problems name it. Its shape is described at the head of
// content/products.yaml.
inline constexpr const char* check_data_file = "products.yaml";

// Takes any text.
[[nodiscard]] CheckDataRead read_check_data(std::string_view yaml);

}  // namespace signpost::core
