#include <array>
#include <shlobj.h>

#include "checks/system/parts_windows.h"

namespace signpost::checks::windows {

namespace {

std::string pretty_name(const RTL_OSVERSIONINFOEXW& info) {
    const bool server = info.wProductType != VER_NT_WORKSTATION;
    if (server) return "Windows Server";
    if (info.dwMajorVersion == 10) return info.dwBuildNumber >= 22000 ? "Windows 11" : "Windows 10";
    if (info.dwMajorVersion == 6 && info.dwMinorVersion == 3) return "Windows 8.1";
    if (info.dwMajorVersion == 6 && info.dwMinorVersion == 2) return "Windows 8";
    if (info.dwMajorVersion == 6 && info.dwMinorVersion == 1) return "Windows 7";
    return "Windows";
}

// Of the machine, not of this program; IsWow64Process2 came with Windows 10 1709.
std::string architecture() {
    using IsWow64Process2 = BOOL(WINAPI*)(HANDLE, USHORT*, USHORT*);
    const auto ask = function_of<IsWow64Process2>(L"kernel32.dll", "IsWow64Process2");
    USHORT process = 0;
    USHORT machine = 0;
    if (ask != nullptr && ask(GetCurrentProcess(), &process, &machine) != 0) {
        if (machine == IMAGE_FILE_MACHINE_ARM64) return "arm64";
        return machine == IMAGE_FILE_MACHINE_AMD64 ? "x86_64" : "x86";
    }
    SYSTEM_INFO info{};
    GetNativeSystemInfo(&info);
    if (info.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_ARM64) return "arm64";
    return info.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_AMD64 ? "x86_64" : "x86";
}

bool in_administrators(HANDLE impersonation_token) {
    std::array<unsigned char, SECURITY_MAX_SID_SIZE> group{};
    DWORD size = static_cast<DWORD>(group.size());
    BOOL member = FALSE;
    return CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, group.data(), &size) != 0 &&
           CheckTokenMembership(impersonation_token, group.data(), &member) != 0 && member != 0;
}

// A limited token has the membership switched off; the token linked to it tells.
bool linked_in_administrators(HANDLE token) {
    TOKEN_LINKED_TOKEN linked{};
    DWORD size = 0;
    if (GetTokenInformation(token, TokenLinkedToken, &linked, sizeof linked, &size) == 0) return false;
    const Handle whole(linked.LinkedToken);
    HANDLE copy = nullptr;
    if (DuplicateToken(whole.get(), SecurityIdentification, &copy) == 0) return in_administrators(whole.get());
    const Handle checked(copy);
    return in_administrators(checked.get());
}

bool is_builtin_administrator(HANDLE token) {
    alignas(TOKEN_USER) std::array<unsigned char, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> buffer{};
    DWORD size = 0;
    if (GetTokenInformation(token, TokenUser, buffer.data(), static_cast<DWORD>(buffer.size()), &size) == 0)
        return false;
    const PSID sid = reinterpret_cast<const TOKEN_USER*>(buffer.data())->User.Sid;
    const UCHAR count = *GetSidSubAuthorityCount(sid);
    return count > 0 && *GetSidSubAuthority(sid, count - 1U) == DOMAIN_USER_RID_ADMIN;
}

const KNOWNFOLDERID& id_of(Folder folder) {
    switch (folder) {
        case Folder::program_files: return FOLDERID_ProgramFiles;
        case Folder::program_files_x86: return FOLDERID_ProgramFilesX86;
        case Folder::common_files_x86: return FOLDERID_ProgramFilesCommonX86;
        case Folder::program_data: return FOLDERID_ProgramData;
        case Folder::local_app_data: return FOLDERID_LocalAppData;
        case Folder::roaming_app_data: return FOLDERID_RoamingAppData;
        case Folder::windows: return FOLDERID_Windows;
        case Folder::home: break;
    }
    return FOLDERID_Profile;
}

}  // namespace

Reading<OsVersion> os_version() {
    // GetVersionEx tells programs without a manifest that every Windows since 8.1 is 6.2.
    using RtlGetVersion = LONG(WINAPI*)(RTL_OSVERSIONINFOEXW*);
    const auto ask = function_of<RtlGetVersion>(L"ntdll.dll", "RtlGetVersion");
    RTL_OSVERSIONINFOEXW info{};
    info.dwOSVersionInfoSize = sizeof info;
    if (ask == nullptr || ask(&info) != 0) return Reading<OsVersion>::none(Outcome::unsupported);
    OsVersion version;
    version.name = "Windows";
    version.version = std::to_string(info.dwMajorVersion) + "." + std::to_string(info.dwMinorVersion) + "." +
                      std::to_string(info.dwBuildNumber);
    version.pretty = pretty_name(info);
    version.architecture = architecture();
    version.workstation = info.wProductType == VER_NT_WORKSTATION;
    version.wine = function_of<void (*)()>(L"ntdll.dll", "wine_get_version") != nullptr;
    return Reading<OsVersion>::of(std::move(version));
}

Reading<Token> token() {
    HANDLE opened = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY | TOKEN_DUPLICATE, &opened) == 0) {
        return failure<Token>(GetLastError());
    }
    const Handle mine(opened);
    TOKEN_ELEVATION elevation{};
    TOKEN_ELEVATION_TYPE type{};
    DWORD size = 0;
    if (GetTokenInformation(mine.get(), TokenElevation, &elevation, sizeof elevation, &size) == 0 ||
        GetTokenInformation(mine.get(), TokenElevationType, &type, sizeof type, &size) == 0) {
        return failure<Token>(GetLastError());
    }
    Token out;
    out.elevated = elevation.TokenIsElevated != 0;
    out.elevation = type == TokenElevationTypeFull      ? Token::Elevation::full
                    : type == TokenElevationTypeLimited ? Token::Elevation::limited
                                                        : Token::Elevation::standard;
    out.administrator = in_administrators(nullptr) ||
                        (out.elevation == Token::Elevation::limited && linked_in_administrators(mine.get()));
    out.builtin_administrator = is_builtin_administrator(mine.get());
    return Reading<Token>::of(out);
}

Reading<std::string> known_folder(Folder folder) {
    wchar_t* path = nullptr;
    const HRESULT result = SHGetKnownFolderPath(id_of(folder), KF_FLAG_DONT_VERIFY, nullptr, &path);
    const std::unique_ptr<wchar_t, void (*)(void*)> owned(path, CoTaskMemFree);
    if (FAILED(result)) return Reading<std::string>::none(Outcome::failed, result);
    return Reading<std::string>::of(utf8(path));
}

Reading<Space> disk_space(const std::string& path) {
    ULARGE_INTEGER mine{};
    ULARGE_INTEGER total{};
    if (GetDiskFreeSpaceExW(wide(path).c_str(), &mine, &total, nullptr) == 0) return failure<Space>(GetLastError());
    return Reading<Space>::of({mine.QuadPart, total.QuadPart});
}

Reading<std::uint64_t> memory() {
    ULONGLONG kilobytes = 0;
    if (GetPhysicallyInstalledSystemMemory(&kilobytes) != 0) return Reading<std::uint64_t>::of(kilobytes * 1024);
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    if (GlobalMemoryStatusEx(&status) == 0) return failure<std::uint64_t>(GetLastError());
    return Reading<std::uint64_t>::of(status.ullTotalPhys);
}

Reading<std::vector<std::string>> displays() {
    std::vector<std::string> names;
    DISPLAY_DEVICEW device{};
    device.cb = sizeof device;
    for (DWORD index = 0; EnumDisplayDevicesW(nullptr, index, &device, 0) != 0; ++index) {
        const std::string name = utf8(device.DeviceString);
        if (names.empty() || names.back() != name) names.push_back(name);
    }
    return Reading<std::vector<std::string>>::of(std::move(names));
}

namespace {

// Held while a package is carried out, in whichever session.
Reading<bool> installer_holds_mutex() {
    const Handle mutex(OpenMutexW(SYNCHRONIZE, FALSE, L"Global\\_MSIExecute"));
    const DWORD error = mutex ? ERROR_SUCCESS : GetLastError();
    if (mutex || error == ERROR_ACCESS_DENIED) return Reading<bool>::of(true);
    return error == ERROR_FILE_NOT_FOUND ? Reading<bool>::of(false) : failure<bool>(error);
}

}  // namespace

// Both are Microsoft's own ways to ask: the mutex, and the service, which cannot be stopped while it installs.
Reading<bool> installer_running() {
    const auto mutex = installer_holds_mutex();
    if (mutex.has_value() && mutex.value) return mutex;
    const auto service = accepts_only_shutdown("msiserver");
    if (service.outcome == Outcome::absent || (service.has_value() && !service.value)) return mutex;
    return service;
}

}  // namespace signpost::checks::windows
