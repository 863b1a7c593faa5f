// A program that stands in for others under Wine: copied under their names it is seen as them, waits, and as a
// licensing helper it prints what the file beside it holds.
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <io.h>
#include <string>
#include <windows.h>

// Starts itself, with its own streams, and does not wait.
static void leave_behind() {
    wchar_t path[MAX_PATH];
    GetModuleFileNameW(nullptr, path, MAX_PATH);
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION child{};
    CreateProcessW(path, nullptr, nullptr, nullptr, TRUE, 0, nullptr, nullptr, &startup, &child);
}

static SERVICE_STATUS_HANDLE told;

static DWORD WINAPI take(DWORD, DWORD, void*, void*) { return NO_ERROR; }

// A service that runs, and minds nothing but the end of Windows; it ends by itself when the test says so.
static void WINAPI serve(DWORD, wchar_t**) {
    told = RegisterServiceCtrlHandlerExW(L"", take, nullptr);
    SERVICE_STATUS status{};
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = SERVICE_RUNNING;
    status.dwControlsAccepted = SERVICE_ACCEPT_SHUTDOWN;
    const HANDLE end = CreateEventW(nullptr, TRUE, FALSE, L"Global\\signpost-stand-in-end");
    SetServiceStatus(told, &status);
    WaitForSingleObject(end, 120'000);
    CloseHandle(end);
    status.dwCurrentState = SERVICE_STOPPED;
    SetServiceStatus(told, &status);
}

int main(int count, char** words) {
    if (count > 1 && std::strcmp(words[1], "serve") == 0) {
        wchar_t name[] = L"";
        const SERVICE_TABLE_ENTRYW table[] = {{name, serve}, {nullptr, nullptr}};
        return StartServiceCtrlDispatcherW(table) != 0 ? 0 : 1;
    }
    if (count > 1 && std::strcmp(words[1], "leave") == 0) {
        leave_behind();
        std::printf("done");
        return 0;
    }
    if (count > 1 && std::strcmp(words[1], "list") == 0) {
        const std::string beside = std::string(words[0]) + ".txt";
        std::FILE* file = std::fopen(beside.c_str(), "rb");
        if (file == nullptr) return 2;
        _setmode(_fileno(stdout), _O_BINARY);
        char buffer[4096];
        for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
            std::fwrite(buffer, 1, got, stdout);
        std::fclose(file);
        return 0;
    }
    Sleep(120'000);
}
