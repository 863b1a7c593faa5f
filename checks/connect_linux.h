// Whether a host answers on a port, on Linux, within a limit.
#pragma once

#include "checks/provider.h"

namespace signpost::checks {

// Resolves the name and connects, then closes: nothing is sent. An unknown name is `absent`.
[[nodiscard]] Reading<bool> connect_to(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                                       const std::stop_token& stop);

}  // namespace signpost::checks
