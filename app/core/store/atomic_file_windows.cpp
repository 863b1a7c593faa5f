#include <windows.h>

#include <string>

#include "app/core/store/atomic_file.h"

namespace signpost::core {

namespace {

bool write_all(HANDLE file, std::string_view content) {
    while (!content.empty()) {
        DWORD written = 0;
        const DWORD part = static_cast<DWORD>(content.size() < 1u << 20 ? content.size() : 1u << 20);
        if (!WriteFile(file, content.data(), part, &written, nullptr) || written == 0) return false;
        content.remove_prefix(written);
    }
    return FlushFileBuffers(file) != 0;
}

}  // namespace

bool replace_file(const std::filesystem::path& file, std::string_view content) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const std::wstring fresh = file.wstring() + L".new-" + std::to_wstring(GetCurrentProcessId());
    const HANDLE handle =
        CreateFileW(fresh.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return false;
    const bool written = write_all(handle, content);
    CloseHandle(handle);
    if (written && MoveFileExW(fresh.c_str(), file.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return true;
    DeleteFileW(fresh.c_str());
    return false;
}

}  // namespace signpost::core
