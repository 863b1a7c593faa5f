// Which program the browser hands a finished sign-in to: the handler of Autodesk Identity Manager's address schemes.
#pragma once

#include <string>
#include <string_view>

#include "checks/provider.h"

namespace signpost::checks {

// The program of a command line: in quotes, else up to ".exe", else up to the first blank.
[[nodiscard]] std::string program_of_command(std::string_view command);
// The desktop entry that a mimeapps.list names for the type, the first where it names several; empty: none.
[[nodiscard]] std::string default_application(std::string_view mimeapps, std::string_view type);
// The value of a key of a desktop file's main group; empty: none.
[[nodiscard]] std::string desktop_value(std::string_view desktop_file, std::string_view key);

// The registered program's path, empty where what is registered leads nowhere; `absent` where nothing is registered.
[[nodiscard]] Reading<std::string> find_handler(Provider& provider);

}  // namespace signpost::checks
