// Makes a real Windows (or Wine) look as a test wants it: registry, services, programs, files.
#pragma once

#include <winsock2.h>
#include <windows.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "checks/system/parts_windows.h"
#include "checks/runner.h"
#include "tests/checks/sample_data.h"

namespace signpost::checks {

inline Result run(const std::string& id, const Parameters& parameters = {}) {
    const auto provider = system_provider();
    return run_now({find_check(id), parameters}, *provider, sample_data(), {}).result;
}

inline void set_value(HKEY hive, const std::string& path, const std::string& name, DWORD type, const void* data,
                      DWORD size, REGSAM view = KEY_WOW64_64KEY) {
    HKEY key = nullptr;
    RegCreateKeyExW(hive, windows::wide(path).c_str(), 0, nullptr, 0, KEY_WRITE | view, nullptr, &key, nullptr);
    RegSetValueExW(key, windows::wide(name).c_str(), 0, type, static_cast<const BYTE*>(data), size);
    RegCloseKey(key);
}

inline void set_dword(const std::string& path, const std::string& name, DWORD value) {
    set_value(HKEY_LOCAL_MACHINE, path, name, REG_DWORD, &value, sizeof value);
}

inline void set_text(HKEY hive, const std::string& path, const std::string& name, const std::string& value,
                     REGSAM view = KEY_WOW64_64KEY) {
    const std::wstring text = windows::wide(value);
    set_value(hive, path, name, REG_SZ, text.c_str(), static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t)), view);
}

inline void delete_value(const std::string& path, const std::string& name) {
    HKEY key = nullptr;
    RegOpenKeyExW(HKEY_LOCAL_MACHINE, windows::wide(path).c_str(), 0, KEY_WRITE | KEY_WOW64_64KEY, &key);
    RegDeleteValueW(key, windows::wide(name).c_str());
    RegCloseKey(key);
}

inline void delete_key(HKEY hive, const std::string& path) { RegDeleteTreeW(hive, windows::wide(path).c_str()); }

inline void write(const std::string& path, const std::string& text) {
    const std::filesystem::path file(windows::wide(path));
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

inline void copy_stand_in(const std::string& to) {
    std::wstring from(32767, L'\0');
    from.resize(GetEnvironmentVariableW(L"SIGNPOST_STAND_IN", from.data(), static_cast<DWORD>(from.size())));
    const std::filesystem::path file(windows::wide(to));
    std::filesystem::create_directories(file.parent_path());
    CopyFileW(from.c_str(), file.c_str(), FALSE);
}

// An executable that ran a moment ago may still be held.
inline void remove_stand_in(const std::string& path) {
    for (int i = 0; i < 100 && DeleteFileW(windows::wide(path).c_str()) == 0; ++i) Sleep(20);
}

// The stand-in under another name, running until the test is over.
class Program {
public:
    explicit Program(const std::string& name, const std::string& folder = "C:\\Programs")
        : path_(folder + "\\" + name) {
        copy_stand_in(path_);
        STARTUPINFOW startup{};
        startup.cb = sizeof startup;
        std::wstring line = L"\"" + windows::wide(path_) + L"\"";
        CreateProcessW(windows::wide(path_).c_str(), line.data(), nullptr, nullptr, FALSE, CREATE_NO_WINDOW, nullptr,
                       nullptr, &startup, &info_);
    }
    ~Program() {
        TerminateProcess(info_.hProcess, 0);
        WaitForSingleObject(info_.hProcess, INFINITE);
        CloseHandle(info_.hProcess);
        CloseHandle(info_.hThread);
        remove_stand_in(path_);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
    PROCESS_INFORMATION info_{};
};

class Service {
public:
    Service(const std::string& name, DWORD start, const std::string& program = "C:\\no.exe")
        : manager_(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_ALL_ACCESS)),
          service_(CreateServiceW(manager_, windows::wide(name).c_str(), windows::wide(name).c_str(),
                                  SERVICE_ALL_ACCESS, SERVICE_WIN32_OWN_PROCESS, start, SERVICE_ERROR_NORMAL,
                                  windows::wide(program).c_str(), nullptr, nullptr, nullptr, nullptr, nullptr)) {}
    ~Service() {
        DeleteService(service_);
        CloseServiceHandle(service_);
        CloseServiceHandle(manager_);
    }
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    void set_start(DWORD start) {
        ChangeServiceConfigW(service_, SERVICE_NO_CHANGE, start, SERVICE_NO_CHANGE, nullptr, nullptr, nullptr, nullptr,
                             nullptr, nullptr, nullptr);
    }

private:
    SC_HANDLE manager_;
    SC_HANDLE service_;
};

// A service of the stand-in that runs until the test is over.
class RunningService {
public:
    explicit RunningService(const std::string& name)
        : manager_(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_ALL_ACCESS)),
          service_(OpenServiceW(manager_, windows::wide(name).c_str(), SERVICE_ALL_ACCESS)) {
        StartServiceW(service_, 0, nullptr);
        for (int i = 0; i < 500 && status().dwCurrentState != SERVICE_RUNNING; ++i) Sleep(20);
    }
    ~RunningService() {
        const HANDLE end = OpenEventW(EVENT_MODIFY_STATE, FALSE, L"Global\\signpost-stand-in-end");
        SetEvent(end);
        CloseHandle(end);
        for (int i = 0; i < 500 && status().dwCurrentState != SERVICE_STOPPED; ++i) Sleep(20);
        CloseServiceHandle(service_);
        CloseServiceHandle(manager_);
    }
    RunningService(const RunningService&) = delete;
    RunningService& operator=(const RunningService&) = delete;

private:
    [[nodiscard]] SERVICE_STATUS_PROCESS status() const {
        SERVICE_STATUS_PROCESS status{};
        DWORD size = 0;
        QueryServiceStatusEx(service_, SC_STATUS_PROCESS_INFO, reinterpret_cast<BYTE*>(&status), sizeof status, &size);
        return status;
    }
    SC_HANDLE manager_;
    SC_HANDLE service_;
};

// One of Windows' own services, with another program until the test is over.
class OtherProgram {
public:
    OtherProgram(const std::string& name, const std::string& program)
        : manager_(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_ALL_ACCESS)),
          service_(OpenServiceW(manager_, windows::wide(name).c_str(), SERVICE_ALL_ACCESS)) {
        DWORD size = 0;
        std::vector<BYTE> buffer(8192);
        auto* config = reinterpret_cast<QUERY_SERVICE_CONFIGW*>(buffer.data());
        if (QueryServiceConfigW(service_, config, static_cast<DWORD>(buffer.size()), &size) != 0)
            own_ = config->lpBinaryPathName;
        set(windows::wide(program));
    }
    ~OtherProgram() {
        set(own_);
        CloseServiceHandle(service_);
        CloseServiceHandle(manager_);
    }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

private:
    void set(const std::wstring& program) {
        ChangeServiceConfigW(service_, SERVICE_NO_CHANGE, SERVICE_NO_CHANGE, SERVICE_NO_CHANGE, program.c_str(),
                             nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    }
    SC_HANDLE manager_;
    SC_HANDLE service_;
    std::wstring own_;
};

class Listener {
public:
    Listener() {
        WSADATA data{};
        WSAStartup(MAKEWORD(2, 2), &data);
        socket_ = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        listen(socket_, 5);
        int size = sizeof address;
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    ~Listener() { closesocket(socket_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    SOCKET socket_ = INVALID_SOCKET;
    std::uint16_t port_ = 0;
};

}  // namespace signpost::checks
