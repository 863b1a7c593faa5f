// Results as JSON, sentences in the reader's language. docs/command-line.md describes the shape.
#pragma once

#include <string>
#include <vector>

#include "app/core/translator.h"
#include "checks/result.h"

namespace signpost::core {

// {"schema":1,"id":…}: one result. UTF-8; what is not is replaced.
[[nodiscard]] std::string result_json(const checks::Result& result, const Translator& translator);
// {"schema":1,"results":[…]}
[[nodiscard]] std::string results_json(const std::vector<checks::Result>& results, const Translator& translator);

}  // namespace signpost::core
