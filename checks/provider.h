// The only seam through which a check touches the system. Read-only by construction: there is nothing here to write with.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace signpost::checks {

// What came of one look at the system: exactly one of value, absent, denied, failed, timeout, unsupported.
enum class Outcome { value, absent, denied, failed, timeout, unsupported };

template <typename T>
struct Reading {
    Outcome outcome = Outcome::absent;
    T value{};
    long error = 0;  // the system's error number when `failed`

    [[nodiscard]] bool has_value() const { return outcome == Outcome::value; }
    static Reading of(T v) { return {Outcome::value, std::move(v), 0}; }
    static Reading none(Outcome o, long e = 0) { return {o, T{}, e}; }
};

enum class Hive { local_machine, current_user };
enum class View { bits64, bits32 };

// A registry value: DWORD, text (REG_SZ, REG_EXPAND_SZ, unexpanded) or list (REG_MULTI_SZ). Text is UTF-8.
struct RegistryValue {
    enum class Type { dword, text, list, other };
    Type type = Type::other;
    std::uint32_t dword = 0;
    std::string text;
    std::vector<std::string> list;
};

struct FileInfo {
    enum class Type { file, directory, other };
    Type type = Type::other;
    std::uint64_t size = 0;
    std::chrono::system_clock::time_point modified;
};

struct ServiceInfo {
    enum class State { running, stopped, starting, stopping, paused, unknown };
    enum class Start { automatic, manual, disabled, unknown };
    std::string name;
    State state = State::unknown;
    Start start = Start::unknown;
    std::string image_path;  // empty where the system will not say
    std::string display_name;
};

struct Process {
    std::uint32_t id = 0;
    std::string name;  // of the executable: "acad.exe", "maya.bin"
    std::string path;  // empty where the system will not say
    bool own = false;  // the reader's own session (Windows) or user (Linux)
};

struct OsVersion {
    std::string name;          // Windows: "Windows"; Linux: ID of os-release ("debian")
    std::string version;       // "10.0.19045", "12"
    std::string pretty;        // PRETTY_NAME, or "Windows 10"
    std::string architecture;  // "x86_64", "x86", "arm64"
    bool workstation = true;   // false: a server edition
    bool wine = false;
};

struct Token {
    enum class Elevation { standard, full, limited };  // TokenElevationTypeDefault, Full, Limited
    Elevation elevation = Elevation::standard;
    bool elevated = false;               // Linux: effective user id 0
    bool administrator = false;          // member of Administrators (linked token counts)
    bool builtin_administrator = false;  // RID 500
};

// The closed table of programs that may ever be started; arguments are fixed with it.
enum class Tool { licensing_helper_list, needs_restarting };

struct ToolOutput {
    int exit_code = 0;
    std::string out;  // at most 1 MiB
    std::string err;
    bool truncated = false;
};

// Folders that Windows keeps under other names on each PC. On Linux only `home` exists.
enum class Folder {
    program_files,
    program_files_x86,
    common_files_x86,
    program_data,
    local_app_data,
    roaming_app_data,
    windows,
    home
};

struct Space {
    std::uint64_t free = 0;  // bytes that the reader may use
    std::uint64_t total = 0;
};

// How this PC reaches Autodesk's hosts. `address` never has a user name or password.
struct Proxy {
    enum class Kind { none, manual, automatic };
    Kind kind = Kind::none;
    std::string address;
};

// What a host said to HEAD /. Any status but 407 means that the host was reached.
struct HttpsReply {
    int status = 0;
    std::string date;  // the Date header as sent, empty if there was none
};

// Why a host was not reached: the `error` of a failed https_head. A time-out is Outcome::timeout.
enum class NetworkError : long { name = 1, refused = 2, certificate = 3, proxy = 4, other = 5 };

inline constexpr std::size_t most_names = 100'000;  // of a folder

// One implementation reads Windows, one reads Linux (a running system, or a file tree under --root), one is for tests.
// Every call returns within its own limit and soon after `stop` is requested. No call throws but std::bad_alloc.
// Calls may come from several threads at once.
class Provider {
public:
    virtual ~Provider() = default;

    [[nodiscard]] virtual std::string platform() const = 0;  // "windows", "linux"
    [[nodiscard]] virtual Reading<OsVersion> os_version() = 0;
    [[nodiscard]] virtual Reading<Token> token() = 0;
    [[nodiscard]] virtual Reading<RegistryValue> reg_read(Hive hive, View view, const std::string& path,
                                                          const std::string& name) = 0;
    [[nodiscard]] virtual Reading<std::vector<std::string>> reg_subkeys(Hive hive, View view,
                                                                        const std::string& path) = 0;
    [[nodiscard]] virtual Reading<FileInfo> file_stat(const std::string& path) = 0;
    // At most `max` bytes; a longer file is `failed` with error EFBIG.
    [[nodiscard]] virtual Reading<std::string> file_read(const std::string& path, std::size_t max) = 0;
    // The names, sorted. A listing that breaks off is `failed`; one of more than most_names with error EFBIG.
    [[nodiscard]] virtual Reading<std::vector<std::string>> directory(const std::string& path) = 0;
    [[nodiscard]] virtual Reading<std::string> env(const std::string& name) = 0;
    [[nodiscard]] virtual Reading<ServiceInfo> service(const std::string& name) = 0;
    [[nodiscard]] virtual Reading<std::vector<Process>> processes() = 0;
    [[nodiscard]] virtual Reading<ToolOutput> run(Tool tool, std::chrono::milliseconds limit, std::stop_token stop) = 0;
    // value: connected. failed: refused or unreachable.
    [[nodiscard]] virtual Reading<bool> tcp(const std::string& host, std::uint16_t port,
                                            std::chrono::milliseconds limit, std::stop_token stop) = 0;
    [[nodiscard]] virtual std::chrono::system_clock::time_point now() = 0;

    [[nodiscard]] virtual Reading<std::string> folder(Folder folder) = 0;
    [[nodiscard]] virtual Reading<std::vector<ServiceInfo>> services() = 0;
    [[nodiscard]] virtual Reading<std::string> file_version(const std::string& path) = 0;  // "1.11.0.3"
    [[nodiscard]] virtual Reading<std::string> link_target(const std::string& path) = 0;   // of a symbolic link
    [[nodiscard]] virtual Reading<std::string> kernel_release() = 0;
    [[nodiscard]] virtual Reading<Space> disk_space(const std::string& path) = 0;
    [[nodiscard]] virtual Reading<std::uint64_t> memory() = 0;                // bytes installed
    [[nodiscard]] virtual Reading<std::vector<std::string>> displays() = 0;   // names of graphics adapters
    [[nodiscard]] virtual Reading<bool> installer_running() = 0;              // Windows Installer is at work
    [[nodiscard]] virtual Reading<bool> locked(const std::string& path) = 0;  // another process holds a lock
    [[nodiscard]] virtual Reading<Proxy> proxy() = 0;
    // HEAD https://host/ through the PC's proxy, nothing else; `limit` in all.
    [[nodiscard]] virtual Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds limit,
                                                         std::stop_token stop) = 0;
};

// This system; the build picks the platform's file.
[[nodiscard]] std::unique_ptr<Provider> system_provider();
// A file tree in place of a Linux system, /proc and /etc included. Never leaves `root`, whatever links say.
[[nodiscard]] std::unique_ptr<Provider> root_provider(const std::string& root);

}  // namespace signpost::checks
