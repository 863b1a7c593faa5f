#include <winsock2.h>
#include <ws2tcpip.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <winhttp.h>

#include "checks/system/parts_windows.h"
#include "checks/each/proxy.h"
#include "checks/unattended.h"

namespace signpost::checks::windows {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds slice{20};

struct Lookup {
    std::mutex mutex;
    std::condition_variable done;
    bool finished = false;
    int error = 0;
    std::vector<std::pair<int, std::vector<char>>> addresses;  // family, bytes
};

void look_up(const std::shared_ptr<Lookup>& lookup, const std::string& host, std::uint16_t port) {
    WSADATA data{};
    WSAStartup(MAKEWORD(2, 2), &data);
    ADDRINFOW hints{};
    hints.ai_socktype = SOCK_STREAM;
    ADDRINFOW* found = nullptr;
    const int error = GetAddrInfoW(wide(host).c_str(), std::to_wstring(port).c_str(), &hints, &found);
    const std::lock_guard lock(lookup->mutex);
    lookup->error = error;
    for (const ADDRINFOW* each = found; error == 0 && each != nullptr; each = each->ai_next) {
        const char* bytes = reinterpret_cast<const char*>(each->ai_addr);
        lookup->addresses.emplace_back(each->ai_family, std::vector<char>(bytes, bytes + each->ai_addrlen));
    }
    if (found != nullptr) FreeAddrInfoW(found);
    lookup->finished = true;
    lookup->done.notify_all();
}

Reading<bool> connect_one(int family, const std::vector<char>& address, Clock::time_point ends,
                          const std::stop_token& stop) {
    const SOCKET socket = WSASocketW(family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_NO_HANDLE_INHERIT);
    if (socket == INVALID_SOCKET) return Reading<bool>::none(Outcome::failed, WSAGetLastError());
    const auto close_with = [socket](Reading<bool> reading) {
        closesocket(socket);
        return reading;
    };
    u_long not_blocking = 1;
    ioctlsocket(socket, static_cast<long>(FIONBIO), &not_blocking);
    const auto* target = reinterpret_cast<const sockaddr*>(address.data());
    if (connect(socket, target, static_cast<int>(address.size())) == 0) return close_with(Reading<bool>::of(true));
    const int begun = WSAGetLastError();
    if (begun != WSAEWOULDBLOCK) return close_with(Reading<bool>::none(Outcome::failed, begun));
    while (true) {
        fd_set writable{};
        fd_set failed{};
        FD_SET(socket, &writable);
        FD_SET(socket, &failed);
        timeval wait{0, 20'000};
        const int ready = select(0, nullptr, &writable, &failed, &wait);
        if (ready < 0) return close_with(Reading<bool>::none(Outcome::failed, WSAGetLastError()));
        if (ready > 0 && FD_ISSET(socket, &writable)) return close_with(Reading<bool>::of(true));
        if (ready > 0) break;
        if (stop.stop_requested() || Clock::now() >= ends) return close_with(Reading<bool>::none(Outcome::timeout));
    }
    int error = 0;
    int size = sizeof error;
    getsockopt(socket, SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &size);
    if (error == WSAETIMEDOUT) return close_with(Reading<bool>::none(Outcome::timeout));
    return close_with(Reading<bool>::none(Outcome::failed, error));
}

struct CloseInternet {
    void operator()(HINTERNET handle) const { WinHttpCloseHandle(handle); }
};
using Internet = std::unique_ptr<void, CloseInternet>;

struct IeProxy {
    WINHTTP_CURRENT_USER_IE_PROXY_CONFIG config{};
    bool known = WinHttpGetIEProxyConfigForCurrentUser(&config) != 0;
    IeProxy() = default;
    IeProxy(const IeProxy&) = delete;
    IeProxy& operator=(const IeProxy&) = delete;
    ~IeProxy() {
        for (wchar_t* text : {config.lpszAutoConfigUrl, config.lpszProxy, config.lpszProxyBypass}) {
            if (text != nullptr) GlobalFree(text);
        }
    }
    [[nodiscard]] bool automatic() const {
        return known && (config.fAutoDetect != 0 || config.lpszAutoConfigUrl != nullptr);
    }
};

Internet open_session() {
    const IeProxy ie;
    DWORD access = WINHTTP_ACCESS_TYPE_DEFAULT_PROXY;
    const wchar_t* proxy = WINHTTP_NO_PROXY_NAME;
    const wchar_t* bypass = WINHTTP_NO_PROXY_BYPASS;
    if (ie.known && ie.config.lpszProxy != nullptr) {
        access = WINHTTP_ACCESS_TYPE_NAMED_PROXY;
        proxy = ie.config.lpszProxy;
        bypass = ie.config.lpszProxyBypass;
    } else if (ie.automatic()) {
        access = WINHTTP_ACCESS_TYPE_AUTOMATIC_PROXY;
    }
    Internet session(WinHttpOpen(L"Signpost", access, proxy, bypass, 0));
    // Before Windows 8.1 the automatic kind is refused.
    if (!session) session.reset(WinHttpOpen(L"Signpost", WINHTTP_ACCESS_TYPE_DEFAULT_PROXY, nullptr, nullptr, 0));
    return session;
}

Reading<HttpsReply> https_failure(DWORD error) {
    const auto failed = [](NetworkError kind) {
        return Reading<HttpsReply>::none(Outcome::failed, static_cast<long>(kind));
    };
    switch (error) {
        case ERROR_WINHTTP_TIMEOUT:
        case ERROR_WINHTTP_OPERATION_CANCELLED:
        case ERROR_INVALID_HANDLE: return Reading<HttpsReply>::none(Outcome::timeout, static_cast<long>(error));
        case ERROR_WINHTTP_NAME_NOT_RESOLVED: return failed(NetworkError::name);
        case ERROR_WINHTTP_CANNOT_CONNECT: return failed(NetworkError::refused);
        case ERROR_WINHTTP_SECURE_FAILURE:
        case ERROR_WINHTTP_SECURE_CHANNEL_ERROR: return failed(NetworkError::certificate);
        default: return failed(NetworkError::other);
    }
}

std::string date_of(HINTERNET request) {
    std::array<wchar_t, 128> text{};
    DWORD bytes = static_cast<DWORD>(text.size() * sizeof(wchar_t));
    const BOOL found = WinHttpQueryHeaders(request, WINHTTP_QUERY_DATE, WINHTTP_HEADER_NAME_BY_INDEX, text.data(),
                                           &bytes, WINHTTP_NO_HEADER_INDEX);
    return found != 0 ? utf8(text.data()) : std::string();
}

}  // namespace

Reading<bool> connect_to(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                         const std::stop_token& stop) {
    const auto ends = Clock::now() + limit;
    auto lookup = std::make_shared<Lookup>();
    run_unattended([=] { look_up(lookup, host, port); });
    std::unique_lock lock(lookup->mutex);
    while (!lookup->finished) {
        if (stop.stop_requested() || Clock::now() >= ends) return Reading<bool>::none(Outcome::timeout);
        lookup->done.wait_for(lock, slice);
    }
    if (lookup->error == WSAHOST_NOT_FOUND || lookup->error == WSANO_DATA) return Reading<bool>::none(Outcome::absent);
    if (lookup->error != 0) return Reading<bool>::none(Outcome::failed, lookup->error);
    // Each address has its share of the time that is left: one that is dead does not keep the others from answering.
    auto worst = Reading<bool>::none(Outcome::failed, WSAECONNREFUSED);
    const auto count = lookup->addresses.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [family, address] = lookup->addresses[i];
        const auto share = (ends - Clock::now()) / static_cast<long>(count - i);
        const auto tried = connect_one(family, address, Clock::now() + share, stop);
        if (tried.has_value()) return tried;
        if (worst.outcome != Outcome::timeout) worst = tried;
    }
    return worst;
}

Reading<Proxy> proxy() {
    const IeProxy ie;
    if (ie.known && ie.config.lpszProxy != nullptr) {
        return Reading<Proxy>::of({Proxy::Kind::manual, without_credentials(utf8(ie.config.lpszProxy))});
    }
    if (ie.automatic()) return Reading<Proxy>::of({Proxy::Kind::automatic, {}});
    WINHTTP_PROXY_INFO machine{};
    if (WinHttpGetDefaultProxyConfiguration(&machine) == 0) return Reading<Proxy>::of({});
    Proxy out;
    if (machine.dwAccessType == WINHTTP_ACCESS_TYPE_NAMED_PROXY && machine.lpszProxy != nullptr) {
        out = {Proxy::Kind::manual, without_credentials(utf8(machine.lpszProxy))};
    }
    if (machine.lpszProxy != nullptr) GlobalFree(machine.lpszProxy);
    if (machine.lpszProxyBypass != nullptr) GlobalFree(machine.lpszProxyBypass);
    return Reading<Proxy>::of(std::move(out));
}

Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds limit, const std::stop_token& stop) {
    const Internet session = open_session();
    if (!session) return https_failure(GetLastError());
    // The name, the connection, sending and receiving come one after the other, and have the limit together.
    const int tenth = std::max(1, static_cast<int>(limit.count() / 10));
    WinHttpSetTimeouts(session.get(), 2 * tenth, 2 * tenth, 3 * tenth, 3 * tenth);
    const auto colon = host.rfind(':');
    const bool has_port = colon != std::string::npos && host.find(']', colon) == std::string::npos;
    const std::string name = has_port ? host.substr(0, colon) : host;
    const int port = has_port ? std::atoi(host.c_str() + colon + 1) : INTERNET_DEFAULT_HTTPS_PORT;
    const Internet connection(WinHttpConnect(session.get(), wide(name).c_str(), static_cast<INTERNET_PORT>(port), 0));
    if (!connection) return https_failure(GetLastError());
    const Internet opened(WinHttpOpenRequest(connection.get(), L"HEAD", L"/", nullptr, WINHTTP_NO_REFERER,
                                             WINHTTP_DEFAULT_ACCEPT_TYPES, WINHTTP_FLAG_SECURE));
    if (!opened) return https_failure(GetLastError());
    HINTERNET request = opened.get();
    // A blocking call cannot be interrupted, as its handle must not be closed beside it; the limit ends it.
    DWORD no_redirects = WINHTTP_DISABLE_REDIRECTS;
    WinHttpSetOption(request, WINHTTP_OPTION_DISABLE_FEATURE, &no_redirects, sizeof no_redirects);
    Reading<HttpsReply> reading = Reading<HttpsReply>::of({});
    DWORD status = 0;
    DWORD size = sizeof status;
    if (stop.stop_requested()) return Reading<HttpsReply>::none(Outcome::timeout);
    if (WinHttpSendRequest(request, WINHTTP_NO_ADDITIONAL_HEADERS, 0, nullptr, 0, 0, 0) == 0 ||
        WinHttpReceiveResponse(request, nullptr) == 0 ||
        WinHttpQueryHeaders(request, WINHTTP_QUERY_STATUS_CODE | WINHTTP_QUERY_FLAG_NUMBER,
                            WINHTTP_HEADER_NAME_BY_INDEX, &status, &size, WINHTTP_NO_HEADER_INDEX) == 0) {
        reading = https_failure(GetLastError());
    } else if (status == 407) {
        reading = Reading<HttpsReply>::none(Outcome::failed, static_cast<long>(NetworkError::proxy));
    } else {
        reading.value.status = static_cast<int>(status);
        reading.value.date = date_of(request);
    }
    return reading;
}

}  // namespace signpost::checks::windows
