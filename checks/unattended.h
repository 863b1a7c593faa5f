// Work on a thread of its own that nobody waits for: it may hang for good.
#pragma once

#include <functional>

namespace signpost::checks {

// Throws std::system_error when there is no thread to be had; then `work` does not run.
void run_unattended(std::function<void()> work);

}  // namespace signpost::checks
