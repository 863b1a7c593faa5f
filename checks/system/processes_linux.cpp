#include "checks/system/processes_linux.h"

#include <unistd.h>

#include "checks/text.h"

namespace signpost::checks {

namespace {

std::optional<int> user_of(const std::string& status) {
    for (const auto line : lines(status)) {
        if (!line.starts_with("Uid:")) continue;
        const auto first = trimmed(line.substr(4));
        return whole_number(first.substr(0, first.find_first_of(" \t")));
    }
    return std::nullopt;
}

}  // namespace

Reading<std::vector<Process>> processes_from_proc(const Files& files) {
    auto names = files.directory("/proc");
    if (!names.has_value()) return Reading<std::vector<Process>>::none(names.outcome, names.error);
    std::vector<Process> found;
    for (const std::string& name : names.value) {
        const auto id = whole_number(name);
        if (!id) continue;
        const std::string folder = "/proc/" + name;
        const auto comm = files.read(folder + "/comm", 4096);
        auto program = files.link(folder + "/exe");
        if (!comm.has_value() && !program.has_value()) continue;  // it has ended, or is hidden from us
        Process process;
        process.id = static_cast<std::uint32_t>(*id);
        const auto user = user_of(files.read(folder + "/status", 64 * 1024).value);
        process.own = files.rooted() || (user && static_cast<uid_t>(*user) == geteuid());
        process.name = trimmed(comm.value);
        if (program.has_value() && process.own) {
            constexpr std::string_view deleted = " (deleted)";
            if (program.value.ends_with(deleted)) program.value.resize(program.value.size() - deleted.size());
            process.path = program.value;
            const auto slash = process.path.rfind('/');
            // A script's program is its interpreter; the kernel's name tells which script.
            const std::string file = slash == std::string::npos ? process.path : process.path.substr(slash + 1);
            const bool cut = file.substr(0, 15) == process.name;
            if (cut || process.name.empty()) process.name = file;
        }
        found.push_back(std::move(process));
    }
    return Reading<std::vector<Process>>::of(std::move(found));
}

}  // namespace signpost::checks
