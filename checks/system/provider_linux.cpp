#include <array>
#include <cerrno>
#include <cstdlib>
#include <pwd.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "checks/system/child_linux.h"
#include "checks/system/connect.h"
#include "checks/facts.h"
#include "checks/system/files_linux.h"
#include "checks/system/https_linux.h"
#include "checks/each/known_places.h"
#include "checks/each/os_release.h"
#include "checks/system/processes_linux.h"
#include "checks/each/proxy.h"
#include "checks/system/services_linux.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

class LinuxProvider final : public Provider {
public:
    explicit LinuxProvider(std::string root) : files_(std::move(root)) {}

    std::string platform() const override { return "linux"; }

    Reading<OsVersion> os_version() override {
        auto text = files_.read("/etc/os-release", 64 * 1024);
        if (text.outcome == Outcome::absent) text = files_.read("/usr/lib/os-release", 64 * 1024);
        if (!text.has_value()) return Reading<OsVersion>::none(text.outcome, text.error);
        auto version = parse_os_release(text.value);
        version.value.architecture = architecture();
        return version;
    }

    Reading<Token> token() override {
        if (files_.rooted()) return Reading<Token>::none(Outcome::unsupported);
        Token token;
        token.elevated = token.administrator = token.builtin_administrator = geteuid() == 0;
        token.elevation = token.elevated ? Token::Elevation::full : Token::Elevation::standard;
        return Reading<Token>::of(token);
    }

    Reading<RegistryValue> reg_read(Hive, View, const std::string&, const std::string&) override {
        return Reading<RegistryValue>::none(Outcome::unsupported);
    }
    Reading<std::vector<std::string>> reg_subkeys(Hive, View, const std::string&) override {
        return Reading<std::vector<std::string>>::none(Outcome::unsupported);
    }
    Reading<FileInfo> file_stat(const std::string& path) override { return files_.stat(path); }
    Reading<std::string> file_read(const std::string& path, std::size_t max) override { return files_.read(path, max); }
    Reading<std::vector<std::string>> directory(const std::string& path) override { return files_.directory(path); }
    Reading<std::string> link_target(const std::string& path) override { return files_.link(path); }

    // A file tree has files, but no environment of a running session.
    Reading<std::string> env(const std::string& name) override {
        if (files_.rooted()) return Reading<std::string>::none(Outcome::absent);
        const char* value = std::getenv(name.c_str());
        return value != nullptr ? Reading<std::string>::of(value) : Reading<std::string>::none(Outcome::absent);
    }

    Reading<ServiceInfo> service(const std::string& name) override { return service_from_files(files_, name); }
    Reading<std::vector<ServiceInfo>> services() override { return services_from_files(files_); }
    Reading<std::vector<Process>> processes() override { return processes_from_proc(files_); }

    // No program of a file tree is ever started: it may be anyone's.
    Reading<ToolOutput> run(Tool tool, std::chrono::milliseconds limit, std::stop_token stop) override {
        if (files_.rooted()) return Reading<ToolOutput>::none(Outcome::unsupported);
        if (tool == Tool::needs_restarting) return run_child("/usr/bin/dnf", {"needs-restarting", "-r"}, limit, stop);
        const auto program = licensing_file(*this, "helper/AdskLicensingInstHelper");
        if (!program.has_value()) return Reading<ToolOutput>::none(program.outcome, program.error);
        return run_child(program.value, {"list"}, limit, stop);
    }

    Reading<bool> tcp(const std::string& host, std::uint16_t port, std::chrono::milliseconds limit,
                      std::stop_token stop) override {
        return connect_to(host, port, limit, stop);
    }
    std::chrono::system_clock::time_point now() override { return std::chrono::system_clock::now(); }

    Reading<std::string> folder(Folder folder) override {
        if (folder != Folder::home) return Reading<std::string>::none(Outcome::absent);
        if (files_.rooted()) return Reading<std::string>::of(home_of_tree());
        const char* home = std::getenv("HOME");
        if (home != nullptr && *home == '/') return Reading<std::string>::of(home);
        std::array<char, 4096> buffer{};
        passwd entry{};
        passwd* found = nullptr;
        if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) {
            return Reading<std::string>::none(Outcome::absent);
        }
        return Reading<std::string>::of(found->pw_dir);
    }

    Reading<std::string> file_version(const std::string&) override {
        return Reading<std::string>::none(Outcome::unsupported);
    }

    Reading<std::string> kernel_release() override {
        if (!files_.rooted()) {
            utsname name{};
            if (uname(&name) == 0) return Reading<std::string>::of(name.release);
        }
        auto release = files_.read("/proc/sys/kernel/osrelease", 4096);
        release.value = trimmed(release.value);
        return release;
    }

    Reading<Space> disk_space(const std::string& path) override { return files_.space(path); }

    Reading<std::uint64_t> memory() override {
        const auto text = files_.read("/proc/meminfo", 64 * 1024);
        if (!text.has_value()) return Reading<std::uint64_t>::none(text.outcome, text.error);
        for (const auto line : lines(text.value)) {
            if (!begins(line, "MemTotal:")) continue;
            auto rest = trimmed(line.substr(9));
            const auto size = rest.substr(0, rest.find(' '));
            if (size.empty() || size.size() > 15 || size.find_first_not_of("0123456789") != std::string_view::npos)
                break;
            return Reading<std::uint64_t>::of(std::stoull(std::string(size)) * 1024);
        }
        return Reading<std::uint64_t>::none(Outcome::failed, wrong_type);
    }

    Reading<std::vector<std::string>> displays() override {
        auto cards = files_.directory("/sys/class/drm");
        std::vector<std::string> drivers;
        for (const std::string& card : cards.value) {
            if (!card.starts_with("card") || card.find('-') != std::string::npos) continue;
            const auto text = files_.read("/sys/class/drm/" + card + "/device/uevent", 4096);
            for (const auto line : lines(text.value)) {
                if (line.starts_with("DRIVER=")) drivers.emplace_back(line.substr(7));
            }
        }
        cards.value = std::move(drivers);
        return cards;
    }

    Reading<bool> installer_running() override { return Reading<bool>::none(Outcome::unsupported); }
    Reading<bool> locked(const std::string& path) override { return files_.locked(path); }

    Reading<Proxy> proxy() override {
        for (const char* name : {"no_proxy", "NO_PROXY"}) {
            if (is_excepted(env(name).value, "autodesk.com")) return Reading<Proxy>::of({});
        }
        // Certificates are looked up over plain HTTP.
        for (const char* name : {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"}) {
            const auto value = env(name);
            if (value.has_value() && !value.value.empty()) {
                return Reading<Proxy>::of({Proxy::Kind::manual, without_credentials(value.value)});
            }
        }
        return Reading<Proxy>::of({});
    }

    Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds limit,
                                   std::stop_token stop) override {
        return https_head_of(host, limit, stop);
    }

private:
    std::string architecture() const {
        if (!files_.rooted()) {
            utsname name{};
            return uname(&name) == 0 ? name.machine : "";
        }
        return std::string(trimmed(files_.read("/proc/sys/kernel/arch", 256).value));
    }

    // Whose home a tree means: that of its first user, else the administrator's.
    std::string home_of_tree() const {
        const auto users = files_.directory("/home");
        return users.value.empty() ? "/root" : "/home/" + users.value.front();
    }

    Files files_;
};

}  // namespace

std::unique_ptr<Provider> system_provider() { return std::make_unique<LinuxProvider>(""); }

std::unique_ptr<Provider> root_provider(const std::string& root) {
    std::string clean = root;
    while (clean.size() > 1 && clean.ends_with('/')) clean.pop_back();
    return std::make_unique<LinuxProvider>(clean.empty() || clean == "/" ? "/." : clean);
}

}  // namespace signpost::checks
