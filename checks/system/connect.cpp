#include "checks/system/connect.h"

#include "checks/unattended.h"

namespace signpost::checks {

namespace {

using Clock = std::chrono::steady_clock;
using Addresses = Reading<std::vector<Address>>;

// A lookup cannot be interrupted, so nobody waits for it beyond the limit.
Addresses addresses_within(const std::string& host, std::uint16_t port, Clock::time_point ends,
                           const std::stop_token& stop) {
    return result_of_unattended<Addresses>([=] { return addresses_of(host, port); }, ends, stop)
        .value_or(Addresses::none(Outcome::timeout));
}

}  // namespace

Reading<bool> connect_to_any(const std::vector<Address>& addresses, Clock::duration limit,
                             const std::stop_token& stop) {
    const auto ends = Clock::now() + limit;
    auto worst = Reading<bool>::none(Outcome::absent);
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto share = (ends - Clock::now()) / static_cast<long>(addresses.size() - i);
        const auto tried = connect_to_one(addresses[i], Clock::now() + share, stop);
        if (tried.has_value()) return tried;
        if (worst.outcome != Outcome::timeout) worst = tried;
    }
    return worst;
}

Reading<bool> connect_to(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                         const std::stop_token& stop) {
    const auto ends = Clock::now() + limit;
    const auto addresses = addresses_within(host, port, ends, stop);
    if (!addresses.has_value()) return Reading<bool>::none(addresses.outcome, addresses.error);
    return connect_to_any(addresses.value, ends - Clock::now(), stop);
}

}  // namespace signpost::checks
