// The file os-release (os-release(5)) as values.
#pragma once

#include <string>
#include <string_view>

#include "checks/provider.h"

namespace signpost::checks {

// `failed` with wrong_type when ID is missing or not made of the characters that os-release(5) allows. What is quoted
// is unquoted; control characters are dropped. Takes any bytes.
[[nodiscard]] Reading<OsVersion> parse_os_release(std::string_view text);

}  // namespace signpost::checks
