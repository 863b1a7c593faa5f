// Whether a host answers on a port, within a limit. What both systems share, and the two questions that each answers.
#pragma once

#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "checks/provider.h"

namespace signpost::checks {

// A sockaddr of the system.
struct Address {
    int family = 0;
    std::vector<char> bytes;
};

// Resolves the name and connects, then closes: nothing is sent. A name without an address is `absent`.
[[nodiscard]] Reading<bool> connect_to(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                                       const std::stop_token& stop);
// Tries the addresses of one host in turn, each with its share of the time that is left: one that is dead does not keep
// the others from answering. `timeout` where any of them said nothing.
[[nodiscard]] Reading<bool> connect_to_any(const std::vector<Address>& addresses,
                                           std::chrono::steady_clock::duration limit, const std::stop_token& stop);

// Of each system, in connect_linux.cpp and connect_windows.cpp.

// How long a connection waits before it looks again whether it is still wanted.
inline constexpr std::chrono::milliseconds connect_slice{20};
// Takes as long as the system likes, and cannot be interrupted.
[[nodiscard]] Reading<std::vector<Address>> addresses_of(const std::string& host, std::uint16_t port);
[[nodiscard]] Reading<bool> connect_to_one(const Address& address, std::chrono::steady_clock::time_point ends,
                                           const std::stop_token& stop);

}  // namespace signpost::checks
