#include <cerrno>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "checks/system/connect.h"

namespace signpost::checks {

Reading<std::vector<Address>> addresses_of(const std::string& host, std::uint16_t port) {
    using Addresses = Reading<std::vector<Address>>;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int error = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (error == EAI_NONAME || error == EAI_NODATA) return Addresses::none(Outcome::absent);
    if (error != 0) return Addresses::none(Outcome::failed, error);
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(found, freeaddrinfo);
    std::vector<Address> out;
    for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        const char* bytes = reinterpret_cast<const char*>(each->ai_addr);
        out.push_back({each->ai_family, {bytes, bytes + each->ai_addrlen}});
    }
    return Addresses::of(std::move(out));
}

Reading<bool> connect_to_one(const Address& address, std::chrono::steady_clock::time_point ends,
                             const std::stop_token& stop) {
    const int fd = socket(address.family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return Reading<bool>::none(Outcome::failed, errno);
    const auto close_with = [fd](Reading<bool> reading) {
        close(fd);
        return reading;
    };
    const auto* target = reinterpret_cast<const sockaddr*>(address.bytes.data());
    if (connect(fd, target, static_cast<socklen_t>(address.bytes.size())) == 0)
        return close_with(Reading<bool>::of(true));
    if (errno != EINPROGRESS) return close_with(Reading<bool>::none(Outcome::failed, errno));
    pollfd watched{fd, POLLOUT, 0};
    while (true) {
        const int ready = poll(&watched, 1, static_cast<int>(connect_slice.count()));
        if (ready > 0) break;
        if (ready < 0 && errno != EINTR) return close_with(Reading<bool>::none(Outcome::failed, errno));
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= ends)
            return close_with(Reading<bool>::none(Outcome::timeout));
    }
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0 && (watched.revents & POLLOUT) == 0) error = ECONNABORTED;
    if (error == ETIMEDOUT) return close_with(Reading<bool>::none(Outcome::timeout));
    return close_with(error == 0 ? Reading<bool>::of(true) : Reading<bool>::none(Outcome::failed, error));
}

}  // namespace signpost::checks
