// os.restart: whether a restart is pending.
#include <algorithm>
#include <optional>

#include "checks/judging.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

const std::string current = R"(SOFTWARE\Microsoft\Windows\CurrentVersion)";
const std::string session_manager = R"(SYSTEM\CurrentControlSet\Control\Session Manager)";
const std::string computer_name = R"(SYSTEM\CurrentControlSet\Control\ComputerName)";
constexpr std::chrono::milliseconds tool_limit{14'000};

Reading<std::int64_t> key_exists(Provider& provider, const std::string& path) {
    const auto keys = provider.reg_subkeys(Hive::local_machine, View::bits64, path);
    if (keys.has_value()) return Reading<std::int64_t>::of(1);
    return keys.outcome == Outcome::absent ? Reading<std::int64_t>::of(0)
                                           : Reading<std::int64_t>::none(keys.outcome, keys.error);
}

RegistryValue value_at(Provider& provider, const std::string& path, const char* name) {
    return provider.reg_read(Hive::local_machine, View::bits64, path, name).value;
}

// How many, never which: the names are other programs' business.
std::int64_t pending_renames(Provider& provider) {
    std::size_t count = 0;
    for (const char* name : {"PendingFileRenameOperations", "PendingFileRenameOperations2"}) {
        const auto list = value_at(provider, session_manager, name).list;
        count += static_cast<std::size_t>(
            std::count_if(list.begin(), list.end(), [](const auto& each) { return !each.empty(); }));
    }
    return static_cast<std::int64_t>(count);
}

void collect_windows(Provider& provider, Facts& facts) {
    for (const char* key : {"RebootPending", "RebootInProgress", "PackagesPending"}) {
        facts.set(key, key_exists(provider, current + R"(\Component Based Servicing\)" + key));
    }
    facts.set("RebootRequired", key_exists(provider, current + R"(\WindowsUpdate\Auto Update\RebootRequired)"));
    facts.set("renames", Reading<std::int64_t>::of(pending_renames(provider)));
    const auto update = value_at(provider, R"(SOFTWARE\Microsoft\Updates)", "UpdateExeVolatile");
    facts.set_number("update", Reading<bool>::of(update.type == RegistryValue::Type::dword && update.dword != 0));
    const std::string active = value_at(provider, computer_name + R"(\ActiveComputerName)", "ComputerName").text;
    const std::string pending = value_at(provider, computer_name + R"(\ComputerName)", "ComputerName").text;
    facts.set_number("renamed", Reading<bool>::of(!active.empty() && !pending.empty() && !same(active, pending)));
}

// The numbers of "5.14.0-362.8.1.el9.x86_64".
std::vector<int> kernel_numbers(std::string_view release) {
    std::vector<int> out;
    while (!release.empty()) {
        const auto end = release.find_first_of(".-_");
        const auto number = whole_number(release.substr(0, end));
        if (!number) break;
        out.push_back(*number);
        if (end == std::string_view::npos) break;
        release.remove_prefix(end + 1);
    }
    return out;
}

// Only where the running kernel is among them: else this is no place where the two belong together (a container).
Reading<bool> newer_kernel(Provider& provider) {
    const auto running = provider.kernel_release();
    const auto there = provider.directory("/lib/modules");
    if (!running.has_value() || !there.has_value()) return Reading<bool>::none(Outcome::absent);
    if (std::find(there.value.begin(), there.value.end(), running.value) == there.value.end()) {
        return Reading<bool>::none(Outcome::absent);
    }
    const auto mine = kernel_numbers(running.value);
    return Reading<bool>::of(std::any_of(there.value.begin(), there.value.end(),
                                         [&](const std::string& each) { return kernel_numbers(each) > mine; }));
}

void collect_linux(Provider& provider, Facts& facts, const std::stop_token& stop) {
    const auto flag = provider.file_stat("/run/reboot-required");
    facts.set_number("flag", Reading<bool>{flag.outcome == Outcome::absent ? Outcome::value : flag.outcome,
                                           flag.has_value(), flag.error});
    bool writes_flag = false;
    for (const char* path : {"/usr/share/update-notifier/notify-reboot-required",
                             "/etc/kernel/postinst.d/unattended-upgrades", "/usr/lib/update-notifier"}) {
        writes_flag = writes_flag || provider.file_stat(path).has_value();
    }
    facts.set_number("writes_flag", Reading<bool>::of(writes_flag));
    facts.set_number("newer_kernel", newer_kernel(provider));
    const auto tool = provider.run(Tool::needs_restarting, tool_limit, stop);
    facts.set_number("needs_restarting", Reading<int>{tool.outcome, tool.value.exit_code, tool.error});
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    if (facts.windows()) collect_windows(provider, facts);
    else collect_linux(provider, facts, stop);
    return facts;
}

Result asked_for(const char* id) {
    Result result = found(State::attention, say(id));
    result.meaning = say("restart.meaning");
    return result;
}

Result judge_windows(const Facts& facts) {
    std::optional<Reason> hindrance;
    for (const char* key : {"RebootPending", "RebootInProgress", "PackagesPending", "RebootRequired"}) {
        const auto reading = facts.number(key);
        if (reading.has_value() && reading.value == 1) return asked_for("restart.asked");
        if (!reading.has_value()) hindrance = reason_for(reading);
    }
    if (facts.number("update").value == 1) return asked_for("restart.asked");
    if (facts.number("renamed").value == 1) return asked_for("restart.renamed");
    if (hindrance) return cannot_tell(*hindrance);
    const auto renames = facts.number("renames");
    if (hindered(renames)) return cannot_tell(reason_for(renames));
    if (renames.value <= 0) return found(State::ok, say("restart.none"));
    const long count = static_cast<long>(std::min<std::int64_t>(renames.value, 1'000'000));
    Result result = found(State::attention, say_count("restart.files", count));
    result.meaning = say("restart.files.meaning");
    return result;
}

Result judge_linux(const Facts& facts) {
    const auto flag = facts.number("flag");
    const auto tool = facts.number("needs_restarting");
    if (flag.has_value() && flag.value == 1) return asked_for("restart.asked");
    if (tool.has_value() && tool.value == 1) return asked_for("restart.asked");
    if (facts.number("newer_kernel").value == 1) return asked_for("restart.kernel");
    if (tool.has_value() && tool.value == 0) return found(State::ok, say("restart.none"));
    if (tool.has_value()) return cannot_tell(Reason::crashed);
    if (facts.number("writes_flag").value == 1) {
        return flag.has_value() ? found(State::ok, say("restart.none")) : cannot_tell(reason_for(flag));
    }
    if (hindered(tool) && tool.outcome != Outcome::unsupported) return cannot_tell(reason_for(tool));
    return cannot_tell(Reason::unsupported_os, say("restart.no_mechanism"));
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    Result result = facts.windows() ? judge_windows(facts) : judge_linux(facts);
    if (result.state == State::attention) result.next = next("install/prepare", "next.prepare");
    return result;
}

}  // namespace

Check os_restart() {
    Check check;
    check.id = "os.restart";
    check.limit = std::chrono::seconds(15);
    check.page = "install/prepare";
    check.reads = {say("reads.restart")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
