// Where a PC points to a licence server: the variables, files and registry values that FLEXlm reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checks/data.h"
#include "checks/facts.h"

namespace signpost::checks {

struct Server {
    std::string host;        // without brackets, for the screen alone
    std::uint16_t port = 0;  // 0: none given, so 27000 to 27009
    int triad = 0;           // servers of one redundant triad share a number from 1; 0: a single one
};

// What a value of ADSKFLEX_LICENSE_FILE means.
struct Pointer {
    std::vector<Server> servers;
    int files = 0;  // entries that name a file or folder
    int wrong = 0;  // entries that are neither
};

enum class Separator { semicolon, colon };  // between servers: Windows, Unix

// "27000@host", "@host", "a@x,b@y,c@z" (exactly three: redundant), a path, and several of these. Takes any text.
[[nodiscard]] Pointer parse_pointer(std::string_view value, Separator separator);
// The SERVER lines of a licence file (LICPATH.lic, license.dat). A hostid is not kept.
[[nodiscard]] Pointer parse_licence_file(std::string_view text);
// The vendors of its VENDOR and DAEMON lines, lower case, each once.
[[nodiscard]] std::vector<std::string> vendors_of(std::string_view licence_file);
// The value that a shell file or .flexlmrc gives a variable; empty: none. `export` and quotes may be there.
[[nodiscard]] std::string assigned(std::string_view text, std::string_view variable);

// Sets "pointers" (Rows of place, kind, count, value: "1" for LM_LICENSE_FILE), "stale" (a running program may hold an
// older value), "pointers_unread", and for the screen only "hosts" (Rows of place, host, port, triad).
void read_pointers(Provider& provider, Facts& facts, const std::stop_token& stop);

}  // namespace signpost::checks
