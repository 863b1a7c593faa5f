// Whether a host answers on a port, on Linux, within a limit.
#pragma once

#include <sys/socket.h>

#include "checks/provider.h"

namespace signpost::checks {

struct Address {
    sockaddr_storage bytes{};
    socklen_t size = 0;
    int family = 0;
};

// Tries the addresses of one host in turn, each with its share of the time that is left: one that is dead does not keep
// the others from answering.
[[nodiscard]] Reading<bool> connect_to_any(const std::vector<Address>& addresses,
                                           std::chrono::steady_clock::duration limit, const std::stop_token& stop);
// Resolves the name and connects, then closes: nothing is sent. An unknown name is `absent`.
[[nodiscard]] Reading<bool> connect_to(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                                       const std::stop_token& stop);

}  // namespace signpost::checks
