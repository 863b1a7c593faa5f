// The file of facts as it lies on the disk: reading it within its limits, and why not, in the reader's language.
#pragma once

#include <filesystem>
#include <string>

#include "checks/facts.h"

namespace signpost::core {

class Translator;

// Reads no more than such a file may have, whatever stands behind the name.
[[nodiscard]] checks::FactsLoaded read_facts_file(const std::filesystem::path& file);
// A sentence; empty for `none`.
[[nodiscard]] std::string describe(checks::FactsProblem problem, const Translator& words);

}  // namespace signpost::core
