#include <algorithm>
#include <array>
#include <cerrno>

#include "checks/system/parts_windows.h"

namespace signpost::checks::windows {

namespace {

struct CloseSearch {
    void operator()(HANDLE handle) const {
        if (handle != INVALID_HANDLE_VALUE) FindClose(handle);
    }
};

std::chrono::system_clock::time_point time_of(const FILETIME& time) {
    const std::uint64_t ticks = std::uint64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime;
    constexpr std::uint64_t to_1970 = 116444736000000000ULL;  // in units of 100 ns since 1601
    const std::uint64_t since = ticks > to_1970 ? (ticks - to_1970) / 10 : 0;
    return std::chrono::system_clock::time_point(std::chrono::microseconds(since));
}

}  // namespace

std::wstring wide(const std::string& text) {
    const int length = static_cast<int>(text.size());
    std::wstring out(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), length, nullptr, 0)), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), length, out.data(), static_cast<int>(out.size()));
    return out;
}

std::string utf8(std::wstring_view text) {
    const int length = static_cast<int>(text.size());
    const int size = WideCharToMultiByte(CP_UTF8, 0, text.data(), length, nullptr, 0, nullptr, nullptr);
    std::string out(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text.data(), length, out.data(), size, nullptr, nullptr);
    return out;
}

Reading<FileInfo> stat(const std::string& path) {
    WIN32_FILE_ATTRIBUTE_DATA data{};
    if (GetFileAttributesExW(wide(path).c_str(), GetFileExInfoStandard, &data) == 0) {
        return failure<FileInfo>(GetLastError());
    }
    FileInfo info;
    info.type =
        (data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? FileInfo::Type::directory : FileInfo::Type::file;
    info.size = std::uint64_t{data.nFileSizeHigh} << 32 | data.nFileSizeLow;
    info.modified = time_of(data.ftLastWriteTime);
    return Reading<FileInfo>::of(info);
}

Reading<std::string> read(const std::string& path, std::size_t max) {
    constexpr DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const Handle file(CreateFileW(wide(path).c_str(), GENERIC_READ, sharing, nullptr, OPEN_EXISTING, 0, nullptr));
    if (file.get() == INVALID_HANDLE_VALUE) {
        const DWORD error = GetLastError();
        const auto info = stat(path);
        const bool is_folder = info.has_value() && info.value.type == FileInfo::Type::directory;
        return is_folder ? Reading<std::string>::none(Outcome::failed, EISDIR) : failure<std::string>(error);
    }
    if (GetFileType(file.get()) != FILE_TYPE_DISK) return Reading<std::string>::none(Outcome::failed, EINVAL);
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() <= max) {
        DWORD got = 0;
        if (ReadFile(file.get(), buffer.data(), static_cast<DWORD>(buffer.size()), &got, nullptr) == 0) {
            return failure<std::string>(GetLastError());
        }
        if (got == 0) return Reading<std::string>::of(std::move(text));
        text.append(buffer.data(), got);
    }
    return Reading<std::string>::none(Outcome::failed, EFBIG);
}

Reading<std::vector<std::string>> directory(const std::string& path) {
    using Names = std::vector<std::string>;
    const auto info = stat(path);
    if (!info.has_value()) return Reading<Names>::none(info.outcome, info.error);
    if (info.value.type != FileInfo::Type::directory) return Reading<Names>::none(Outcome::absent);
    WIN32_FIND_DATAW found{};
    const std::unique_ptr<void, CloseSearch> search(FindFirstFileW(wide(path + "\\*").c_str(), &found));
    if (search.get() == INVALID_HANDLE_VALUE) {
        const DWORD error = GetLastError();
        return error == ERROR_FILE_NOT_FOUND ? Reading<Names>::of({}) : failure<Names>(error);
    }
    Names names;
    do {
        const std::string name = utf8(found.cFileName);
        if (name == "." || name == "..") continue;
        if (names.size() == most_names) return Reading<Names>::none(Outcome::failed, EFBIG);
        names.push_back(name);
    } while (FindNextFileW(search.get(), &found) != 0);
    if (const DWORD error = GetLastError(); error != ERROR_NO_MORE_FILES) return failure<Names>(error);
    std::sort(names.begin(), names.end());
    return Reading<Names>::of(std::move(names));
}

Reading<std::string> file_version(const std::string& path) {
    DWORD ignored = 0;
    const std::wstring name = wide(path);
    const DWORD size = GetFileVersionInfoSizeW(name.c_str(), &ignored);
    if (size == 0) return failure<std::string>(GetLastError());
    std::vector<unsigned char> block(size);
    void* fixed = nullptr;
    UINT length = 0;
    if (GetFileVersionInfoW(name.c_str(), 0, size, block.data()) == 0 ||
        VerQueryValueW(block.data(), L"\\", &fixed, &length) == 0 || length < sizeof(VS_FIXEDFILEINFO)) {
        return failure<std::string>(GetLastError());
    }
    const auto* info = static_cast<const VS_FIXEDFILEINFO*>(fixed);
    const auto part = [](DWORD pair, int shift) { return std::to_string(pair >> shift & 0xFFFF); };
    return Reading<std::string>::of(part(info->dwFileVersionMS, 16) + "." + part(info->dwFileVersionMS, 0) + "." +
                                    part(info->dwFileVersionLS, 16) + "." + part(info->dwFileVersionLS, 0));
}

}  // namespace signpost::checks::windows
