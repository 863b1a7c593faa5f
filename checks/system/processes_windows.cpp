#include "checks/system/parts_windows.h"

// After windows.h, whose types it takes for granted.
#include <array>
#include <tlhelp32.h>

namespace signpost::checks::windows {

namespace {

// Empty where the system will not say, as for other people's programs: that is no error.
std::string path_of(DWORD id) {
    const Handle process(OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, id));
    if (!process) return {};
    std::array<wchar_t, 4096> path{};
    DWORD size = static_cast<DWORD>(path.size());
    return QueryFullProcessImageNameW(process.get(), 0, path.data(), &size) != 0 ? utf8({path.data(), size})
                                                                                 : std::string();
}

}  // namespace

Reading<std::vector<Process>> processes() {
    using List = std::vector<Process>;
    const Handle snapshot(CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0));
    if (snapshot.get() == INVALID_HANDLE_VALUE) return failure<List>(GetLastError());
    DWORD my_session = 0;
    if (ProcessIdToSessionId(GetCurrentProcessId(), &my_session) == 0) return failure<List>(GetLastError());
    List out;
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    for (BOOL more = Process32FirstW(snapshot.get(), &entry); more != 0;
         more = Process32NextW(snapshot.get(), &entry)) {
        Process process;
        process.id = entry.th32ProcessID;
        process.name = utf8(entry.szExeFile);
        DWORD session = 0;
        process.own = ProcessIdToSessionId(entry.th32ProcessID, &session) != 0 && session == my_session;
        if (process.own) process.path = path_of(entry.th32ProcessID);
        out.push_back(std::move(process));
    }
    if (const DWORD error = GetLastError(); error != ERROR_NO_MORE_FILES) return failure<List>(error);
    return Reading<List>::of(std::move(out));
}

}  // namespace signpost::checks::windows
