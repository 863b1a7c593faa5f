// What goes to stdout and stderr: text as UTF-8 whatever the console, JSON alone and whole.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "document/problem.h"
#include "search/pack.h"

namespace signpost::core {
class Translator;
}

namespace signpost::cli {

void print(const std::string& text);           // to stdout
void print_line(const std::string& text);      // to stdout, with a line end
void print_json(const nlohmann::json& value);  // to stdout, one line
// Whether all that was printed has reached stdout; false for a full disk or a closed pipe.
[[nodiscard]] bool all_printed();
void complain(const std::string& text);  // to stderr, with a line end

[[nodiscard]] nlohmann::json to_json(const std::vector<document::Problem>& problems);
// file:line: severity: message [rule]
void print_problems(const std::vector<document::Problem>& problems);
// Why a pack cannot be used, in the reader's language.
[[nodiscard]] std::string describe(const search::PackError& error, const core::Translator& words);

}  // namespace signpost::cli
