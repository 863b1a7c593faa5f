// The file in which the licensing service says where it listens.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace signpost::checks {

// The port of {"Addr":"127.0.0.1:49201"}. Nothing where the file is something else or names another machine: the check
// connects to this one alone.
[[nodiscard]] std::optional<std::uint16_t> service_port(std::string_view json);

}  // namespace signpost::checks
