#include "checks/proxy.h"

namespace signpost::checks {

std::string without_credentials(std::string_view address) {
    const auto scheme = address.find("://");
    const auto begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || at < begin) return std::string(address);
    return std::string(address.substr(0, begin)) + std::string(address.substr(at + 1));
}

}  // namespace signpost::checks
