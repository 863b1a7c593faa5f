#include <windows.h>

#include "app/core/store/folder_lock.h"

namespace signpost::core {

namespace {

// Nobody else can open it while it is open, and Windows removes it at the end, also at that of a killed program.
HANDLE open_alone(const std::filesystem::path& file) {
    return CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE | DELETE, 0, nullptr, OPEN_ALWAYS,
                       FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
}

}  // namespace

struct FolderLock::Held {
    HANDLE file = INVALID_HANDLE_VALUE;
};

FolderLock::FolderLock(const std::filesystem::path& folder) : held_(std::make_unique<Held>()) {
    if (GetFileAttributesW(folder.c_str()) == INVALID_FILE_ATTRIBUTES) return;
    constexpr int tries = 300, milliseconds_between = 10;
    for (int i = 0; i < tries; ++i) {
        held_->file = open_alone(folder / L"reader.lock");
        if (held_->file != INVALID_HANDLE_VALUE || GetLastError() != ERROR_SHARING_VIOLATION) return;
        Sleep(milliseconds_between);
    }
}

FolderLock::~FolderLock() {
    if (held_->file != INVALID_HANDLE_VALUE) CloseHandle(held_->file);
}

}  // namespace signpost::core
