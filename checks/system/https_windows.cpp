#include <windows.h>

#include <algorithm>
#include <winhttp.h>

#include "checks/each/proxy.h"
#include "checks/system/parts_windows.h"
#include "checks/text.h"
#include "checks/unattended.h"

namespace signpost::checks::windows {

namespace {

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

// 0: it has none.
int status_of(HINTERNET request) {
    DWORD status = 0;
    DWORD size = sizeof status;
    const BOOL found = WinHttpQueryHeaders(request, WINHTTP_QUERY_STATUS_CODE | WINHTTP_QUERY_FLAG_NUMBER,
                                           WINHTTP_HEADER_NAME_BY_INDEX, &status, &size, WINHTTP_NO_HEADER_INDEX);
    return found != 0 ? static_cast<int>(status) : 0;
}

// Of the last answer alone: a header asked for by its name may be that of a proxy, whose clock is not the host's.
std::string date_of(HINTERNET request) {
    std::wstring headers(64 * 1024, L'\0');
    DWORD bytes = static_cast<DWORD>(headers.size() * sizeof(wchar_t));
    if (WinHttpQueryHeaders(request, WINHTTP_QUERY_RAW_HEADERS_CRLF, WINHTTP_HEADER_NAME_BY_INDEX, headers.data(),
                            &bytes, WINHTTP_NO_HEADER_INDEX) == 0)
        return {};
    const std::string text = utf8(std::wstring_view(headers).substr(0, bytes / sizeof(wchar_t)));
    for (const auto line : lines(text)) {
        if (begins(line, "Date:")) return std::string(trimmed(line.substr(5)).substr(0, 64));
    }
    return {};
}

Reading<HttpsReply> ask(const std::string& host, std::chrono::milliseconds limit) {
    const Internet session = open_session();
    if (!session) return https_failure(GetLastError());
    // The name, the connection, sending and receiving come one after the other, and have the limit together. Several
    // addresses, a proxy that has to be found first, or a greeting that does not come may take longer all the same.
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
    DWORD no_redirects = WINHTTP_DISABLE_REDIRECTS;
    WinHttpSetOption(request, WINHTTP_OPTION_DISABLE_FEATURE, &no_redirects, sizeof no_redirects);
    if (WinHttpSendRequest(request, WINHTTP_NO_ADDITIONAL_HEADERS, 0, nullptr, 0, 0, 0) == 0 ||
        WinHttpReceiveResponse(request, nullptr) == 0)
        return https_failure(GetLastError());
    const int status = status_of(request);
    if (status == 0) return https_failure(GetLastError());
    if (status == 407) return Reading<HttpsReply>::none(Outcome::failed, static_cast<long>(NetworkError::proxy));
    return Reading<HttpsReply>::of({status, date_of(request)});
}

}  // namespace

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

// A blocking call cannot be interrupted, as its handle must not be closed beside it: nobody waits for it longer.
Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds limit, const std::stop_token& stop) {
    const auto ends = std::chrono::steady_clock::now() + limit;
    return result_of_unattended<Reading<HttpsReply>>([=] { return ask(host, limit); }, ends, stop)
        .value_or(Reading<HttpsReply>::none(Outcome::timeout));
}

}  // namespace signpost::checks::windows
