// Services of systemd and OpenRC, told from their files alone: no program is asked.
#pragma once

#include "checks/system/files_linux.h"

namespace signpost::checks {

// `absent` when no unit and no init script has that name. The state is `unknown` where neither manager runs.
[[nodiscard]] Reading<ServiceInfo> service_from_files(const Files& files, const std::string& name);
[[nodiscard]] Reading<std::vector<ServiceInfo>> services_from_files(const Files& files);

}  // namespace signpost::checks
