// The pieces of the Windows provider, and what they share: UTF-8 outside, UTF-16 towards the system.
#pragma once

#include <memory>
#include <windows.h>

#include "checks/provider.h"

namespace signpost::checks::windows {

[[nodiscard]] std::wstring wide(const std::string& utf8);
[[nodiscard]] std::string utf8(std::wstring_view text);  // lone surrogates become U+FFFD

template <typename T>
[[nodiscard]] Reading<T> failure(DWORD error) {
    switch (error) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_NAME:
        case ERROR_NOT_READY:
        case ERROR_SERVICE_DOES_NOT_EXIST: return Reading<T>::none(Outcome::absent);
        case ERROR_ACCESS_DENIED:
        case ERROR_SHARING_VIOLATION:
        case ERROR_PRIVILEGE_NOT_HELD: return Reading<T>::none(Outcome::denied, static_cast<long>(error));
        case ERROR_TIMEOUT:
        case WAIT_TIMEOUT: return Reading<T>::none(Outcome::timeout, static_cast<long>(error));
        default: return Reading<T>::none(Outcome::failed, static_cast<long>(error));
    }
}

struct CloseHandleOf {
    void operator()(HANDLE handle) const {
        if (handle != nullptr && handle != INVALID_HANDLE_VALUE) CloseHandle(handle);
    }
};
using Handle = std::unique_ptr<void, CloseHandleOf>;

// A function that older systems lack, by its name.
template <typename Function>
[[nodiscard]] Function function_of(const wchar_t* library, const char* name) {
    const HMODULE module = GetModuleHandleW(library);
    return module == nullptr ? nullptr
                             : reinterpret_cast<Function>(reinterpret_cast<void*>(GetProcAddress(module, name)));
}

[[nodiscard]] Reading<RegistryValue> registry_value(Hive hive, View view, const std::string& path,
                                                    const std::string& name);
[[nodiscard]] Reading<std::vector<std::string>> registry_subkeys(Hive hive, View view, const std::string& path);

[[nodiscard]] Reading<FileInfo> stat(const std::string& path);
[[nodiscard]] Reading<std::string> read(const std::string& path, std::size_t max);
[[nodiscard]] Reading<std::vector<std::string>> directory(const std::string& path);
[[nodiscard]] Reading<std::string> file_version(const std::string& path);

[[nodiscard]] Reading<OsVersion> os_version();
[[nodiscard]] Reading<Token> token();
[[nodiscard]] Reading<std::string> known_folder(Folder folder);
[[nodiscard]] Reading<Space> disk_space(const std::string& path);
[[nodiscard]] Reading<std::uint64_t> memory();
[[nodiscard]] Reading<std::vector<std::string>> displays();
[[nodiscard]] Reading<bool> installer_running();

[[nodiscard]] Reading<ServiceInfo> service(const std::string& name);
[[nodiscard]] Reading<std::vector<ServiceInfo>> services();
// Whether the service runs and minds nothing but the end of Windows. `absent`: there is no such service.
[[nodiscard]] Reading<bool> accepts_only_shutdown(const std::string& service);
[[nodiscard]] Reading<std::vector<Process>> processes();

// Starts `program` (an absolute path) with `arguments` as written, without a window, in a job that dies with it.
[[nodiscard]] Reading<ToolOutput> run_child(const std::string& program, const std::string& arguments,
                                            std::chrono::milliseconds limit, const std::stop_token& stop);

[[nodiscard]] Reading<Proxy> proxy();
[[nodiscard]] Reading<HttpsReply> https_head(const std::string& host, std::chrono::milliseconds limit,
                                             const std::stop_token& stop);

}  // namespace signpost::checks::windows
