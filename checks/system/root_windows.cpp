// A Linux file tree is not read on Windows: every look says so.
#include "checks/provider.h"

namespace signpost::checks {

namespace {

template <typename T>
Reading<T> unsupported() {
    return Reading<T>::none(Outcome::unsupported);
}

class NoTree final : public Provider {
public:
    std::string platform() const override { return "linux"; }
    Reading<OsVersion> os_version() override { return unsupported<OsVersion>(); }
    Reading<Token> token() override { return unsupported<Token>(); }
    Reading<RegistryValue> reg_read(Hive, View, const std::string&, const std::string&) override {
        return unsupported<RegistryValue>();
    }
    Reading<std::vector<std::string>> reg_subkeys(Hive, View, const std::string&) override {
        return unsupported<std::vector<std::string>>();
    }
    Reading<FileInfo> file_stat(const std::string&) override { return unsupported<FileInfo>(); }
    Reading<std::string> file_read(const std::string&, std::size_t) override { return unsupported<std::string>(); }
    Reading<std::vector<std::string>> directory(const std::string&) override {
        return unsupported<std::vector<std::string>>();
    }
    Reading<std::string> env(const std::string&) override { return unsupported<std::string>(); }
    Reading<ServiceInfo> service(const std::string&) override { return unsupported<ServiceInfo>(); }
    Reading<std::vector<Process>> processes() override { return unsupported<std::vector<Process>>(); }
    Reading<ToolOutput> run(Tool, std::chrono::milliseconds, std::stop_token) override {
        return unsupported<ToolOutput>();
    }
    Reading<bool> tcp(const std::string&, std::uint16_t, std::chrono::milliseconds, std::stop_token) override {
        return unsupported<bool>();
    }
    std::chrono::system_clock::time_point now() override { return std::chrono::system_clock::now(); }
    Reading<std::string> folder(Folder) override { return unsupported<std::string>(); }
    Reading<std::vector<ServiceInfo>> services() override { return unsupported<std::vector<ServiceInfo>>(); }
    Reading<std::string> file_version(const std::string&) override { return unsupported<std::string>(); }
    Reading<std::string> link_target(const std::string&) override { return unsupported<std::string>(); }
    Reading<std::string> kernel_release() override { return unsupported<std::string>(); }
    Reading<Space> disk_space(const std::string&) override { return unsupported<Space>(); }
    Reading<std::uint64_t> memory() override { return unsupported<std::uint64_t>(); }
    Reading<std::vector<std::string>> displays() override { return unsupported<std::vector<std::string>>(); }
    Reading<bool> installer_running() override { return unsupported<bool>(); }
    Reading<bool> locked(const std::string&) override { return unsupported<bool>(); }
    Reading<Proxy> proxy() override { return unsupported<Proxy>(); }
    Reading<HttpsReply> https_head(const std::string&, std::chrono::milliseconds, std::stop_token) override {
        return unsupported<HttpsReply>();
    }
};

}  // namespace

std::unique_ptr<Provider> root_provider(const std::string&) { return std::make_unique<NoTree>(); }

}  // namespace signpost::checks
