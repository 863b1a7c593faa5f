// Names that a hosts file redirects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost::checks {

// The names of uncommented lines that are `domain` or end in ".domain", lower case, each once. Takes any bytes.
[[nodiscard]] std::vector<std::string> names_in_hosts(std::string_view text, std::string_view domain);

}  // namespace signpost::checks
