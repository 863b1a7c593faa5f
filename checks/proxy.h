// Proxy addresses with nothing in them that is secret.
#pragma once

#include <string>
#include <string_view>

namespace signpost::checks {

// "http://user:secret@proxy:8080" becomes "http://proxy:8080".
[[nodiscard]] std::string without_credentials(std::string_view address);

}  // namespace signpost::checks
