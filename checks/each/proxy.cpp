#include "checks/each/proxy.h"

#include <algorithm>

#include "checks/text.h"

namespace signpost::checks {

std::string without_credentials(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == std::string_view::npos) return std::string(address);
    // Only what can be a scheme is kept of what stands before: anything else could be a name or a password.
    const auto scheme = address.substr(0, address.find("://"));
    const bool plain = scheme.size() < at && std::all_of(scheme.begin(), scheme.end(), [](unsigned char c) {
                           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                       });
    return (plain ? std::string(scheme) + "://" : std::string()) + std::string(address.substr(at + 1));
}

bool is_excepted(std::string_view no_proxy, std::string_view domain) {
    const auto parts = split(no_proxy, ',');
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        part = trimmed(part);
        if (part == "*") return true;
        if (part.starts_with('.')) part.remove_prefix(1);
        if (part.empty() || part.size() > domain.size()) return false;
        const std::size_t before = domain.size() - part.size();
        return same(domain.substr(before), part) && (before == 0 || domain[before - 1] == '.');
    });
}

}  // namespace signpost::checks
