#include "checks/each/handler.h"
#include "checks/system/parts_windows.h"

namespace signpost::checks::windows {

namespace {

struct CloseService {
    void operator()(SC_HANDLE handle) const { CloseServiceHandle(handle); }
};
using Service = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, CloseService>;

ServiceInfo::State state_of(DWORD state) {
    switch (state) {
        case SERVICE_RUNNING: return ServiceInfo::State::running;
        case SERVICE_STOPPED: return ServiceInfo::State::stopped;
        case SERVICE_START_PENDING:
        case SERVICE_CONTINUE_PENDING: return ServiceInfo::State::starting;
        case SERVICE_STOP_PENDING: return ServiceInfo::State::stopping;
        case SERVICE_PAUSED:
        case SERVICE_PAUSE_PENDING: return ServiceInfo::State::paused;
        default: return ServiceInfo::State::unknown;
    }
}

ServiceInfo::Start start_of(DWORD start) {
    switch (start) {
        case SERVICE_BOOT_START:
        case SERVICE_SYSTEM_START:
        case SERVICE_AUTO_START: return ServiceInfo::Start::automatic;
        case SERVICE_DEMAND_START: return ServiceInfo::Start::manual;
        case SERVICE_DISABLED: return ServiceInfo::Start::disabled;
        default: return ServiceInfo::Start::unknown;
    }
}

Reading<ServiceInfo> describe(SC_HANDLE manager, const std::wstring& name) {
    const Service service(OpenServiceW(manager, name.c_str(), SERVICE_QUERY_STATUS | SERVICE_QUERY_CONFIG));
    if (!service) return failure<ServiceInfo>(GetLastError());
    ServiceInfo info;
    info.name = utf8(name);
    SERVICE_STATUS_PROCESS status{};
    DWORD size = 0;
    if (QueryServiceStatusEx(service.get(), SC_STATUS_PROCESS_INFO, reinterpret_cast<BYTE*>(&status), sizeof status,
                             &size) == 0) {
        return failure<ServiceInfo>(GetLastError());
    }
    info.state = state_of(status.dwCurrentState);
    QueryServiceConfigW(service.get(), nullptr, 0, &size);
    std::vector<BYTE> buffer(size + sizeof(QUERY_SERVICE_CONFIGW));
    auto* config = reinterpret_cast<QUERY_SERVICE_CONFIGW*>(buffer.data());
    if (QueryServiceConfigW(service.get(), config, static_cast<DWORD>(buffer.size()), &size) == 0) {
        return failure<ServiceInfo>(GetLastError());
    }
    info.start = start_of(config->dwStartType);
    if (config->lpBinaryPathName != nullptr) info.image_path = program_of_command(utf8(config->lpBinaryPathName));
    if (config->lpDisplayName != nullptr) info.display_name = utf8(config->lpDisplayName);
    return Reading<ServiceInfo>::of(std::move(info));
}

// All that the list tells of a service which may not be asked.
ServiceInfo listed(const ENUM_SERVICE_STATUS_PROCESSW& row) {
    ServiceInfo info;
    info.name = utf8(row.lpServiceName);
    info.display_name = utf8(row.lpDisplayName);
    info.state = state_of(row.ServiceStatusProcess.dwCurrentState);
    return info;
}

}  // namespace

Reading<ServiceInfo> service(const std::string& name) {
    const Service manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    if (!manager) return failure<ServiceInfo>(GetLastError());
    return describe(manager.get(), wide(name));
}

Reading<bool> accepts_only_shutdown(const std::string& name) {
    const Service manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    if (!manager) return failure<bool>(GetLastError());
    const Service service(OpenServiceW(manager.get(), wide(name).c_str(), SERVICE_QUERY_STATUS));
    SERVICE_STATUS_PROCESS status{};
    DWORD size = 0;
    const bool asked = service && QueryServiceStatusEx(service.get(), SC_STATUS_PROCESS_INFO,
                                                       reinterpret_cast<BYTE*>(&status), sizeof status, &size) != 0;
    if (!asked) return failure<bool>(GetLastError());
    return Reading<bool>::of(status.dwCurrentState == SERVICE_RUNNING &&
                             status.dwControlsAccepted == SERVICE_ACCEPT_SHUTDOWN);
}

Reading<std::vector<ServiceInfo>> services() {
    using List = std::vector<ServiceInfo>;
    const Service manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE));
    if (!manager) return failure<List>(GetLastError());
    List out;
    std::vector<BYTE> buffer(64 * 1024);
    DWORD more = 0;
    DWORD count = 0;
    DWORD resume = 0;
    while (true) {
        const BOOL done =
            EnumServicesStatusExW(manager.get(), SC_ENUM_PROCESS_INFO, SERVICE_WIN32, SERVICE_STATE_ALL, buffer.data(),
                                  static_cast<DWORD>(buffer.size()), &more, &count, &resume, nullptr);
        if (done == 0 && GetLastError() != ERROR_MORE_DATA) return failure<List>(GetLastError());
        const auto* rows = reinterpret_cast<const ENUM_SERVICE_STATUS_PROCESSW*>(buffer.data());
        for (DWORD i = 0; i < count; ++i) {
            auto each = describe(manager.get(), rows[i].lpServiceName);
            if (each.outcome == Outcome::absent) continue;  // removed since
            out.push_back(each.has_value() ? std::move(each.value) : listed(rows[i]));
        }
        if (done != 0) return Reading<List>::of(std::move(out));
        if (count == 0) buffer.resize(buffer.size() + more);
    }
}

}  // namespace signpost::checks::windows
