#include "checks/system/connect_linux.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <poll.h>
#include <unistd.h>

#include "checks/unattended.h"

namespace signpost::checks {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds slice{20};

struct Lookup {
    std::mutex mutex;
    std::condition_variable done;
    bool finished = false;
    int error = 0;
    std::vector<Address> addresses;
};

void look_up(const std::shared_ptr<Lookup>& lookup, const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int error = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    const std::lock_guard lock(lookup->mutex);
    lookup->error = error;
    for (const addrinfo* each = found; error == 0 && each != nullptr; each = each->ai_next) {
        Address address;
        address.family = each->ai_family;
        address.size = each->ai_addrlen;
        std::copy_n(reinterpret_cast<const char*>(each->ai_addr), each->ai_addrlen,
                    reinterpret_cast<char*>(&address.bytes));
        lookup->addresses.push_back(address);
    }
    if (found != nullptr) freeaddrinfo(found);
    lookup->finished = true;
    lookup->done.notify_all();
}

// getaddrinfo cannot be interrupted, so it has a thread of its own that nobody waits for beyond the limit.
Reading<std::vector<Address>> addresses_of(const std::string& host, std::uint16_t port, Clock::time_point ends,
                                           const std::stop_token& stop) {
    using Addresses = Reading<std::vector<Address>>;
    auto lookup = std::make_shared<Lookup>();
    run_unattended([=] { look_up(lookup, host, port); });
    std::unique_lock lock(lookup->mutex);
    while (!lookup->finished) {
        if (stop.stop_requested() || Clock::now() >= ends) return Addresses::none(Outcome::timeout);
        lookup->done.wait_for(lock, slice);
    }
    if (lookup->error == EAI_NONAME || lookup->error == EAI_NODATA) return Addresses::none(Outcome::absent);
    if (lookup->error != 0) return Addresses::none(Outcome::failed, lookup->error);
    return Addresses::of(lookup->addresses);
}

Reading<bool> connect_one(const Address& address, Clock::time_point ends, const std::stop_token& stop) {
    const int fd = socket(address.family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return Reading<bool>::none(Outcome::failed, errno);
    const auto close_with = [fd](Reading<bool> reading) {
        close(fd);
        return reading;
    };
    if (connect(fd, reinterpret_cast<const sockaddr*>(&address.bytes), address.size) == 0) {
        return close_with(Reading<bool>::of(true));
    }
    if (errno != EINPROGRESS) return close_with(Reading<bool>::none(Outcome::failed, errno));
    pollfd watched{fd, POLLOUT, 0};
    while (true) {
        const int ready = poll(&watched, 1, static_cast<int>(slice.count()));
        if (ready > 0) break;
        if (ready < 0 && errno != EINTR) return close_with(Reading<bool>::none(Outcome::failed, errno));
        if (stop.stop_requested() || Clock::now() >= ends) return close_with(Reading<bool>::none(Outcome::timeout));
    }
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0 && (watched.revents & POLLOUT) == 0) error = ECONNABORTED;
    if (error == ETIMEDOUT) return close_with(Reading<bool>::none(Outcome::timeout));
    return close_with(error == 0 ? Reading<bool>::of(true) : Reading<bool>::none(Outcome::failed, error));
}

}  // namespace

Reading<bool> connect_to_any(const std::vector<Address>& addresses, Clock::duration limit,
                             const std::stop_token& stop) {
    const auto ends = Clock::now() + limit;
    auto worst = Reading<bool>::none(Outcome::failed, ECONNREFUSED);
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto share = (ends - Clock::now()) / static_cast<long>(addresses.size() - i);
        const auto tried = connect_one(addresses[i], Clock::now() + share, stop);
        if (tried.has_value()) return tried;
        if (worst.outcome != Outcome::timeout) worst = tried;
    }
    return worst;
}

Reading<bool> connect_to(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                         const std::stop_token& stop) {
    const auto ends = Clock::now() + limit;
    const auto addresses = addresses_of(host, port, ends, stop);
    if (!addresses.has_value()) return Reading<bool>::none(addresses.outcome, addresses.error);
    return connect_to_any(addresses.value, ends - Clock::now(), stop);
}

}  // namespace signpost::checks
