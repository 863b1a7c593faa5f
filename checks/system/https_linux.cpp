#include "checks/system/https_linux.h"

#include <curl/curl.h>
#include <memory>
#include <mutex>

#include "checks/text.h"

namespace signpost::checks {

namespace {

int give_up(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* date) {
    const std::string_view line(data, size);
    if (begins(line, "Date:")) *static_cast<std::string*>(date) = trimmed(line.substr(5)).substr(0, 64);
    return size;
}

Reading<HttpsReply> failure(CURLcode code, long connect_status) {
    const auto failed = [](NetworkError error) {
        return Reading<HttpsReply>::none(Outcome::failed, static_cast<long>(error));
    };
    if (connect_status == 407) return failed(NetworkError::proxy);
    switch (code) {
        case CURLE_OPERATION_TIMEDOUT:
        case CURLE_ABORTED_BY_CALLBACK: return Reading<HttpsReply>::none(Outcome::timeout);
        case CURLE_COULDNT_RESOLVE_HOST: return failed(NetworkError::name);
        case CURLE_COULDNT_RESOLVE_PROXY: return failed(NetworkError::proxy);
        case CURLE_COULDNT_CONNECT: return failed(NetworkError::refused);
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR: return failed(NetworkError::certificate);
        default: return failed(NetworkError::other);
    }
}

}  // namespace

Reading<HttpsReply> https_head_of(const std::string& host, std::chrono::milliseconds limit,
                                  const std::stop_token& stop) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) return Reading<HttpsReply>::none(Outcome::failed, static_cast<long>(NetworkError::other));
    const std::string address = "https://" + host + "/";
    HttpsReply reply;
    curl_easy_setopt(curl.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_NOBODY, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(limit.count()));
    curl_easy_setopt(curl.get(), CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);  // a proxy's clock is not the host's
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &reply.date);
    curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, give_up);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &stop);
    const CURLcode code = curl_easy_perform(curl.get());
    long status = 0;
    long connect_status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl.get(), CURLINFO_HTTP_CONNECTCODE, &connect_status);
    if (code != CURLE_OK) return failure(code, connect_status);
    if (status == 407) return failure(CURLE_OK, 407);
    reply.status = static_cast<int>(status);
    return Reading<HttpsReply>::of(std::move(reply));
}

}  // namespace signpost::checks
