// Proxy addresses with nothing in them that is secret.
#pragma once

#include <string>
#include <string_view>

namespace signpost::checks {

// "http://user:secret@proxy:8080" becomes "http://proxy:8080".
[[nodiscard]] std::string without_credentials(std::string_view address);
// Whether the variable no_proxy ("localhost, .example.com", or "*") takes the domain and all below it from the proxy.
[[nodiscard]] bool is_excepted(std::string_view no_proxy, std::string_view domain);

}  // namespace signpost::checks
