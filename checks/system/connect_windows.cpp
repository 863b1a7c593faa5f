#include <winsock2.h>
#include <ws2tcpip.h>

#include <memory>

#include "checks/system/connect.h"
#include "checks/system/parts_windows.h"

namespace signpost::checks {

Reading<std::vector<Address>> addresses_of(const std::string& host, std::uint16_t port) {
    using Addresses = Reading<std::vector<Address>>;
    WSADATA data{};
    WSAStartup(MAKEWORD(2, 2), &data);
    ADDRINFOW hints{};
    hints.ai_socktype = SOCK_STREAM;
    ADDRINFOW* found = nullptr;
    const int error = GetAddrInfoW(windows::wide(host).c_str(), std::to_wstring(port).c_str(), &hints, &found);
    if (error == WSAHOST_NOT_FOUND || error == WSANO_DATA) return Addresses::none(Outcome::absent);
    if (error != 0) return Addresses::none(Outcome::failed, error);
    const std::unique_ptr<ADDRINFOW, decltype(&FreeAddrInfoW)> owner(found, FreeAddrInfoW);
    std::vector<Address> out;
    for (const ADDRINFOW* each = found; each != nullptr; each = each->ai_next) {
        const char* bytes = reinterpret_cast<const char*>(each->ai_addr);
        out.push_back({each->ai_family, {bytes, bytes + each->ai_addrlen}});
    }
    return Addresses::of(std::move(out));
}

Reading<bool> connect_to_one(const Address& address, std::chrono::steady_clock::time_point ends,
                             const std::stop_token& stop) {
    const SOCKET socket = WSASocketW(address.family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_NO_HANDLE_INHERIT);
    if (socket == INVALID_SOCKET) return Reading<bool>::none(Outcome::failed, WSAGetLastError());
    const auto close_with = [socket](Reading<bool> reading) {
        closesocket(socket);
        return reading;
    };
    u_long not_blocking = 1;
    ioctlsocket(socket, static_cast<long>(FIONBIO), &not_blocking);
    const auto* target = reinterpret_cast<const sockaddr*>(address.bytes.data());
    if (connect(socket, target, static_cast<int>(address.bytes.size())) == 0)
        return close_with(Reading<bool>::of(true));
    const int begun = WSAGetLastError();
    if (begun != WSAEWOULDBLOCK) return close_with(Reading<bool>::none(Outcome::failed, begun));
    while (true) {
        fd_set writable{};
        fd_set failed{};
        FD_SET(socket, &writable);
        FD_SET(socket, &failed);
        timeval wait{0, static_cast<long>(std::chrono::microseconds(connect_slice).count())};
        const int ready = select(0, nullptr, &writable, &failed, &wait);
        if (ready < 0) return close_with(Reading<bool>::none(Outcome::failed, WSAGetLastError()));
        if (ready > 0 && FD_ISSET(socket, &writable)) return close_with(Reading<bool>::of(true));
        if (ready > 0) break;
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= ends)
            return close_with(Reading<bool>::none(Outcome::timeout));
    }
    int error = 0;
    int size = sizeof error;
    getsockopt(socket, SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &size);
    if (error == WSAETIMEDOUT) return close_with(Reading<bool>::none(Outcome::timeout));
    return close_with(Reading<bool>::none(Outcome::failed, error));
}

}  // namespace signpost::checks
