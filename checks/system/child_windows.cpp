#include <algorithm>
#include <array>
#include <thread>

#include "checks/system/parts_windows.h"

namespace signpost::checks::windows {

namespace {

constexpr std::size_t most_output = std::size_t{1} << 20;

struct Pipe {
    Handle read, write;
    bool open() {
        SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
        HANDLE read_end = nullptr;
        HANDLE write_end = nullptr;
        if (CreatePipe(&read_end, &write_end, &inherited, 0) == 0) return false;
        read.reset(read_end);
        write.reset(write_end);
        return SetHandleInformation(read_end, HANDLE_FLAG_INHERIT, 0) != 0;
    }
};

// Reads to the end; what is over the limit is dropped, so that the child is never stuck writing.
void drain(HANDLE pipe, std::string& into, bool& truncated) {
    std::array<char, 65536> buffer{};
    DWORD got = 0;
    while (ReadFile(pipe, buffer.data(), static_cast<DWORD>(buffer.size()), &got, nullptr) != 0 && got > 0) {
        const std::size_t room = most_output - into.size();
        if (got > room) truncated = true;
        into.append(buffer.data(), std::min<std::size_t>(got, room));
    }
}

Handle job_that_kills() {
    Handle job(CreateJobObjectW(nullptr, nullptr));
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (job && SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits) == 0) {
        job.reset();
    }
    return job;
}

// Suspended, so that nothing of it runs before it is in the job. Only the three handles are inherited.
DWORD start(const std::string& program, const std::string& arguments, std::array<HANDLE, 3> handles,
            PROCESS_INFORMATION& child) {
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    std::vector<unsigned char> memory(size);
    auto* attributes = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory.data());
    if (InitializeProcThreadAttributeList(attributes, 1, 0, &size) == 0) return GetLastError();
    STARTUPINFOEXW startup{};
    startup.StartupInfo.cb = sizeof startup;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = handles[0];
    startup.StartupInfo.hStdOutput = handles[1];
    startup.StartupInfo.hStdError = handles[2];
    startup.lpAttributeList = attributes;
    UpdateProcThreadAttribute(attributes, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles.data(),
                              handles.size() * sizeof(HANDLE), nullptr, nullptr);
    const std::wstring path = wide(program);
    std::wstring line = L"\"" + path + L"\" " + wide(arguments);
    const DWORD flags = CREATE_SUSPENDED | CREATE_NO_WINDOW | EXTENDED_STARTUPINFO_PRESENT;
    const BOOL started = CreateProcessW(path.c_str(), line.data(), nullptr, nullptr, TRUE, flags, nullptr, nullptr,
                                        &startup.StartupInfo, &child);
    const DWORD error = started != 0 ? ERROR_SUCCESS : GetLastError();
    DeleteProcThreadAttributeList(attributes);
    return error;
}

bool ended_in_time(HANDLE process, std::chrono::milliseconds limit, const std::stop_token& stop) {
    const auto ends = std::chrono::steady_clock::now() + limit;
    while (WaitForSingleObject(process, 20) != WAIT_OBJECT_0) {
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= ends) return false;
    }
    return true;
}

}  // namespace

Reading<ToolOutput> run_child(const std::string& program, const std::string& arguments, std::chrono::milliseconds limit,
                              const std::stop_token& stop) {
    Pipe out, err;
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    const Handle nothing(
        CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, nullptr));
    Handle job = job_that_kills();
    if (!out.open() || !err.open() || !job || nothing.get() == INVALID_HANDLE_VALUE) {
        return failure<ToolOutput>(GetLastError());
    }
    PROCESS_INFORMATION child{};
    const DWORD error = start(program, arguments, {nothing.get(), out.write.get(), err.write.get()}, child);
    if (error != ERROR_SUCCESS) return failure<ToolOutput>(error);
    const Handle process(child.hProcess);
    const Handle thread(child.hThread);
    if (AssignProcessToJobObject(job.get(), process.get()) == 0) {
        const DWORD reason = GetLastError();
        TerminateProcess(process.get(), 1);
        return failure<ToolOutput>(reason);
    }
    out.write.reset();
    err.write.reset();
    ToolOutput output;
    bool err_truncated = false;
    bool in_time = false;
    {
        const std::jthread reads_out([&] { drain(out.read.get(), output.out, output.truncated); });
        const std::jthread reads_err([&] { drain(err.read.get(), output.err, err_truncated); });
        ResumeThread(thread.get());
        in_time = ended_in_time(process.get(), limit, stop);
        job.reset();  // kills what still runs, so that the pipes end and both threads with them
    }
    if (!in_time) return Reading<ToolOutput>::none(Outcome::timeout);
    DWORD code = 0;
    GetExitCodeProcess(process.get(), &code);
    output.exit_code = static_cast<int>(code);
    output.truncated = output.truncated || err_truncated;
    return Reading<ToolOutput>::of(std::move(output));
}

}  // namespace signpost::checks::windows
