#include "checks/each/os_release.h"

#include "checks/facts.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

// What the shell would make of the value, without its expansions.
std::string unquoted(std::string_view value) {
    const char quote = value.empty() ? '\0' : value.front();
    const bool quoted = value.size() >= 2 && (quote == '"' || quote == '\'') && value.back() == quote;
    if (quoted) value = value.substr(1, value.size() - 2);
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '\\' && quote != '\'' && at + 1 < value.size()) ++at;
        out += value[at];
    }
    return out;
}

std::string printable(std::string text) {
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return decoded(text.substr(0, 256));
}

bool valid_id(const std::string& id) {
    return !id.empty() && id.size() <= 64 &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string::npos;
}

}  // namespace

Reading<OsVersion> parse_os_release(std::string_view text) {
    OsVersion version;
    const std::string clean = decoded(text);
    for (const auto line : lines(clean)) {
        const auto equals = line.find('=');
        if (equals == std::string_view::npos || trimmed(line).substr(0, 1) == "#") continue;
        const auto name = trimmed(line.substr(0, equals));
        const std::string value = unquoted(trimmed(line.substr(equals + 1)));
        if (name == "ID") version.name = value;
        if (name == "VERSION_ID") version.version = printable(value);
        if (name == "PRETTY_NAME") version.pretty = printable(value);
    }
    if (!valid_id(version.name)) return Reading<OsVersion>::none(Outcome::failed, wrong_type);
    if (version.pretty.empty()) version.pretty = version.name + (version.version.empty() ? "" : " " + version.version);
    return Reading<OsVersion>::of(std::move(version));
}

}  // namespace signpost::checks
