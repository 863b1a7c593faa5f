#include "checks/each/known_places.h"
#include "checks/system/connect.h"
#include "checks/system/parts_windows.h"

namespace signpost::checks {

namespace {

class WindowsProvider final : public Provider {
public:
    std::string platform() const override { return "windows"; }
    Reading<OsVersion> os_version() override { return windows::os_version(); }
    Reading<Token> token() override { return windows::token(); }
    Reading<RegistryValue> reg_read(Hive hive, View view, const std::string& path, const std::string& name) override {
        return windows::registry_value(hive, view, path, name);
    }
    Reading<std::vector<std::string>> reg_subkeys(Hive hive, View view, const std::string& path) override {
        return windows::registry_subkeys(hive, view, path);
    }
    Reading<FileInfo> file_stat(const std::string& path) override { return windows::stat(path); }
    Reading<std::string> file_read(const std::string& path, std::size_t max) override {
        return windows::read(path, max);
    }
    Reading<std::vector<std::string>> directory(const std::string& path) override { return windows::directory(path); }

    Reading<std::string> env(const std::string& name) override {
        std::wstring value(32767, L'\0');  // the most a variable can hold
        SetLastError(ERROR_SUCCESS);       // an empty variable leaves it as it was
        const DWORD size =
            GetEnvironmentVariableW(windows::wide(name).c_str(), value.data(), static_cast<DWORD>(value.size()));
        if (size == 0 && GetLastError() != ERROR_SUCCESS) return Reading<std::string>::none(Outcome::absent);
        return Reading<std::string>::of(windows::utf8(std::wstring_view(value).substr(0, size)));
    }

    Reading<ServiceInfo> service(const std::string& name) override { return windows::service(name); }
    Reading<std::vector<ServiceInfo>> services() override { return windows::services(); }
    Reading<std::vector<Process>> processes() override { return windows::processes(); }

    Reading<ToolOutput> run(Tool tool, std::chrono::milliseconds limit, std::stop_token stop) override {
        if (tool != Tool::licensing_helper_list) return Reading<ToolOutput>::none(Outcome::unsupported);
        // Never from PATH or the environment.
        const auto program = licensing_file(*this, R"(helper\AdskLicensingInstHelper.exe)");
        if (!program.has_value()) return Reading<ToolOutput>::none(program.outcome, program.error);
        return windows::run_child(program.value, "list", limit, stop);
    }

    Reading<bool> tcp(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                      std::stop_token stop) override {
        return connect_to(host, port, limit, stop);
    }
    std::chrono::system_clock::time_point now() override { return std::chrono::system_clock::now(); }
    Reading<std::string> folder(Folder folder) override { return windows::known_folder(folder); }
    Reading<std::string> file_version(const std::string& path) override { return windows::file_version(path); }
    Reading<std::string> link_target(const std::string&) override {
        return Reading<std::string>::none(Outcome::unsupported);
    }
    Reading<std::string> kernel_release() override { return Reading<std::string>::none(Outcome::unsupported); }
    Reading<Space> disk_space(const std::string& path) override { return windows::disk_space(path); }
    Reading<std::uint64_t> memory() override { return windows::memory(); }
    Reading<std::vector<std::string>> displays() override { return windows::displays(); }
    Reading<bool> installer_running() override { return windows::installer_running(); }
    Reading<bool> locked(const std::string&) override { return Reading<bool>::none(Outcome::unsupported); }
    Reading<Proxy> proxy() override { return windows::proxy(); }
    Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds limit,
                                   std::stop_token stop) override {
        return windows::https_head(host, limit, stop);
    }
};

}  // namespace

std::unique_ptr<Provider> system_provider() { return std::make_unique<WindowsProvider>(); }

}  // namespace signpost::checks
