#include "checks/system/services_linux.h"

#include <array>
#include <set>

#include "checks/judging.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::array unit_folders{"/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system",
                                  "/usr/lib/systemd/system", "/lib/systemd/system"};
constexpr std::size_t most_unit = 256 * 1024;

// The program of ExecStart=, without the characters before it that systemd.service(5) gives a meaning.
std::string program_of(const std::string& unit) {
    for (const auto line : lines(unit)) {
        const auto text = trimmed(line);
        if (!begins(text, "ExecStart=")) continue;
        auto command = trimmed(text.substr(10));
        while (!command.empty() && std::string_view("@-:+!").find(command.front()) != std::string_view::npos) {
            command.remove_prefix(1);
        }
        if (!command.empty()) return std::string(command.substr(0, command.find_first_of(" \t")));
    }
    return {};
}

ServiceInfo::State state_of(const Files& files, const std::string& name) {
    if (files.stat("/run/systemd/system").has_value()) {
        const auto members = files.read("/sys/fs/cgroup/system.slice/" + name + ".service/cgroup.procs", most_unit);
        if (members.has_value()) {
            return trimmed(members.value).empty() ? ServiceInfo::State::stopped : ServiceInfo::State::running;
        }
        // Without the tree of version 2 an absent group says nothing.
        const bool version_2 = files.stat("/sys/fs/cgroup/cgroup.controllers").has_value();
        return version_2 && members.outcome == Outcome::absent ? ServiceInfo::State::stopped
                                                               : ServiceInfo::State::unknown;
    }
    if (files.stat("/run/openrc").has_value()) {
        return files.link("/run/openrc/started/" + name).has_value() ? ServiceInfo::State::running
                                                                     : ServiceInfo::State::stopped;
    }
    return ServiceInfo::State::unknown;
}

bool wanted(const Files& files, const std::string& name) {
    for (const char* folder :
         {"/etc/systemd/system/multi-user.target.wants/", "/etc/systemd/system/graphical.target.wants/",
          "/usr/lib/systemd/system/multi-user.target.wants/"}) {
        if (files.link(folder + name + ".service").has_value()) return true;
    }
    return files.link("/etc/runlevels/default/" + name).has_value();
}

}  // namespace

Reading<ServiceInfo> service_from_files(const Files& files, const std::string& name) {
    ServiceInfo info;
    info.name = name;
    for (const char* folder : unit_folders) {
        const std::string path = std::string(folder) + "/" + name + ".service";
        const auto link = files.link(path);
        if (link.has_value() && link.value == "/dev/null") {
            info.start = ServiceInfo::Start::disabled;
            info.state = state_of(files, name);
            return Reading<ServiceInfo>::of(std::move(info));
        }
        const auto unit = files.read(path, most_unit);
        if (unit.outcome == Outcome::absent) continue;
        if (!unit.has_value()) return Reading<ServiceInfo>::none(unit.outcome, unit.error);
        info.image_path = program_of(unit.value);
        info.start = wanted(files, name) ? ServiceInfo::Start::automatic : ServiceInfo::Start::manual;
        info.state = state_of(files, name);
        return Reading<ServiceInfo>::of(std::move(info));
    }
    if (!files.stat("/etc/init.d/" + name).has_value()) return Reading<ServiceInfo>::none(Outcome::absent);
    info.start = wanted(files, name) ? ServiceInfo::Start::automatic : ServiceInfo::Start::manual;
    info.state = state_of(files, name);
    return Reading<ServiceInfo>::of(std::move(info));
}

Reading<std::vector<ServiceInfo>> services_from_files(const Files& files) {
    using List = std::vector<ServiceInfo>;
    std::set<std::string> names;
    for (const char* folder : unit_folders) {
        const auto units = files.directory(folder);
        if (hindered(units)) return Reading<List>::none(units.outcome, units.error);
        for (const std::string& file : units.value) {
            if (file.ends_with(".service")) names.insert(file.substr(0, file.size() - 8));
        }
    }
    List out;
    for (const std::string& name : names) {
        auto service = service_from_files(files, name);
        if (service.outcome == Outcome::absent) continue;  // a link to nothing
        service.value.name = name;                         // all that is known of a unit that cannot be read
        out.push_back(std::move(service.value));
    }
    return Reading<List>::of(std::move(out));
}

}  // namespace signpost::checks
