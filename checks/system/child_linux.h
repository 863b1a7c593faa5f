// One child process on Linux, held on a short leash: its own group, no input, bounded output, killed in time.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "checks/provider.h"

namespace signpost::checks {

// Starts `program` (an absolute path) with `arguments`, LC_ALL=C and little else in its environment. When the child ends
// what it started is killed; when `limit` is over or stop is requested both are: timeout. At most 1 MiB of each stream is
// kept.
[[nodiscard]] Reading<ToolOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                                            std::chrono::milliseconds limit, const std::stop_token& stop);

}  // namespace signpost::checks
