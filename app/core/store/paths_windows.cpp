// AppData on Windows, or a folder beside the program when it is portable.
#include <windows.h>

#include <shlobj.h>

#include "app/core/store/paths.h"

namespace signpost::core {

namespace fs = std::filesystem;

namespace {

fs::path executable() {
    std::wstring buffer(MAX_PATH, L'\0');
    for (;;) {
        const DWORD length = GetModuleFileNameW(nullptr, buffer.data(), static_cast<DWORD>(buffer.size()));
        if (length < buffer.size()) {
            buffer.resize(length);
            return buffer;
        }
        buffer.resize(buffer.size() * 2);
    }
}

fs::path roaming_data() {
    PWSTR folder = nullptr;
    fs::path path;
    if (SUCCEEDED(SHGetKnownFolderPath(FOLDERID_RoamingAppData, 0, nullptr, &folder))) path = folder;
    CoTaskMemFree(folder);
    return path;
}

}  // namespace

Paths find_paths() {
    Paths paths;
    paths.program = executable().parent_path();
    std::error_code error;
    paths.portable = fs::exists(paths.program / "portable.txt", error);
    paths.pack = paths.program / "help.signpost";
    paths.locale = paths.program / "locale";
    paths.data = paths.portable ? paths.program / "data" : roaming_data() / "Signpost";
    return paths;
}

}  // namespace signpost::core
