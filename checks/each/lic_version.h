// The version file of the licensing components.
#pragma once

#include <string>
#include <string_view>

namespace signpost::checks {

// The a.b.c.d behind the first `version=`, wherever it stands; empty where there is none. Takes any bytes.
[[nodiscard]] std::string parse_version_ini(std::string_view text);

}  // namespace signpost::checks
