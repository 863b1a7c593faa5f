// Running programs from /proc: names, and paths of the reader's own. Command lines are never read.
#pragma once

#include "checks/system/files_linux.h"

namespace signpost::checks {

// Another user's process has the name that the kernel keeps, cut at 15 characters, and no path. In a file tree every
// process counts as the reader's.
[[nodiscard]] Reading<std::vector<Process>> processes_from_proc(const Files& files);

}  // namespace signpost::checks
