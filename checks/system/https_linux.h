// HEAD https://host/ on Linux, by libcurl.
#pragma once

#include "checks/provider.h"

namespace signpost::checks {

[[nodiscard]] Reading<HttpsReply> https_head_of(const std::string& host, std::chrono::milliseconds limit,
                                                const std::stop_token& stop);

}  // namespace signpost::checks
