// What the checks know of products and programs, read from the content's products.yaml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/data.h"
#include "document/problem.h"

namespace signpost::core {

struct CheckDataRead {
    checks::CheckData data;
    std::vector<document::Problem> problems;  // told with `file`; what could be read is in `data` all the same
};

// The shape is described at the head of content/products.yaml. Takes any text.
[[nodiscard]] CheckDataRead read_check_data(std::string_view yaml, const std::string& file = "products.yaml");

}  // namespace signpost::core
