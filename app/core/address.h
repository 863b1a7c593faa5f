// signpost:<lang>/<page>#<anchor>: opens a page. Nothing else can be asked for by an address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signpost::core {

struct Address {
    std::string language;  // may be empty
    std::string page;
    std::string anchor;
};

// An address, or what is typed on a command line: "nl/users/add-users#x" or "users/add-users". Hostile text (control
// characters, "..", other schemes) is nothing.
[[nodiscard]] std::optional<Address> read_address(std::string_view text);

}  // namespace signpost::core
