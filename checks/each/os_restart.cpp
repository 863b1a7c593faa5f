// os.restart: whether a restart is pending.
#include <algorithm>
#include <optional>

#include "checks/judging.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

// Views, as a check that was given up may still read them while the program ends.
constexpr std::string_view current = R"(SOFTWARE\Microsoft\Windows\CurrentVersion)";
constexpr std::string_view session_manager = R"(SYSTEM\CurrentControlSet\Control\Session Manager)";
constexpr std::string_view computer_name = R"(SYSTEM\CurrentControlSet\Control\ComputerName)";
constexpr std::string_view updates = R"(SOFTWARE\Microsoft\Updates)";
constexpr std::chrono::milliseconds tool_limit{14'000};

std::string below(std::string_view key, std::string_view name) { return std::string(key).append("\\").append(name); }

// What `number` makes of a reading's value. What is not there is 0: no mark.
template <typename T, typename Number>
Reading<std::int64_t> mark_of(const Reading<T>& reading, Number number) {
    if (reading.outcome == Outcome::absent) return Reading<std::int64_t>::of(0);
    return {reading.outcome, reading.has_value() ? static_cast<std::int64_t>(number(reading.value)) : 0, reading.error};
}

Reading<std::int64_t> key_exists(Provider& provider, const std::string& path) {
    return mark_of(provider.reg_subkeys(Hive::local_machine, View::bits64, path), [](const auto&) { return 1; });
}

// A value of another type than it should have cannot be understood.
Reading<RegistryValue> value_at(Provider& provider, std::string_view path, const char* name, RegistryValue::Type type) {
    auto value = provider.reg_read(Hive::local_machine, View::bits64, std::string(path), name);
    if (value.has_value() && value.value.type != type) return {Outcome::failed, {}, wrong_type};
    return value;
}

// The list is pairs of a file and its new name, which is empty for a file to be deleted. How many pairs, never which:
// the names are other programs' business.
std::int64_t pairs_in(const std::vector<std::string>& list) {
    std::int64_t count = 0;
    for (std::size_t at = 0; at < list.size(); at += 2) count += list[at].empty() ? 0 : 1;
    return count;
}

Reading<std::int64_t> pending_renames(Provider& provider) {
    auto sum = Reading<std::int64_t>::of(0);
    for (const char* name : {"PendingFileRenameOperations", "PendingFileRenameOperations2"}) {
        const auto list = value_at(provider, session_manager, name, RegistryValue::Type::list);
        const auto count = mark_of(list, [](const RegistryValue& value) { return pairs_in(value.list); });
        if (!count.has_value()) return count;
        sum.value += count.value;
    }
    return sum;
}

// Whether the name that the PC will have differs from the one it has.
Reading<std::int64_t> renamed(Provider& provider) {
    const auto name_in = [&](std::string_view key) {
        return value_at(provider, below(computer_name, key), "ComputerName", RegistryValue::Type::text);
    };
    const auto active = name_in("ActiveComputerName");
    const auto pending = name_in("ComputerName");
    if (hindered(active)) return Reading<std::int64_t>::none(active.outcome, active.error);
    if (active.has_value() != pending.has_value() && !hindered(pending)) {
        return Reading<std::int64_t>::none(Outcome::failed, wrong_type);
    }
    return mark_of(pending, [&](const RegistryValue& name) { return !same(active.value.text, name.text); });
}

void collect_windows(Provider& provider, Facts& facts) {
    for (const char* key : {"RebootPending", "RebootInProgress", "PackagesPending"}) {
        facts.set(key, key_exists(provider, below(below(current, "Component Based Servicing"), key)));
    }
    facts.set("RebootRequired", key_exists(provider, below(current, R"(WindowsUpdate\Auto Update\RebootRequired)")));
    facts.set("update", mark_of(value_at(provider, updates, "UpdateExeVolatile", RegistryValue::Type::dword),
                                [](const RegistryValue& value) { return value.dword != 0; }));
    facts.set("renamed", renamed(provider));
    facts.set("renames", pending_renames(provider));
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
    if (!running.has_value()) return Reading<bool>::none(running.outcome, running.error);
    const auto there = provider.directory("/lib/modules");
    if (!there.has_value()) return Reading<bool>::none(there.outcome, there.error);
    if (std::find(there.value.begin(), there.value.end(), running.value) == there.value.end()) {
        return Reading<bool>::none(Outcome::absent);
    }
    const auto mine = kernel_numbers(running.value);
    return Reading<bool>::of(std::any_of(there.value.begin(), there.value.end(),
                                         [&](const std::string& each) { return kernel_numbers(each) > mine; }));
}

// Exit code 1 is that of every error too, so it takes the sentence to tell a restart from them.
Reading<bool> asked_by(const Reading<ToolOutput>& tool) {
    if (!tool.has_value()) return Reading<bool>::none(tool.outcome, tool.error);
    if (tool.value.exit_code == 0) return Reading<bool>::of(false);
    const bool asks = tool.value.exit_code == 1 && holds(tool.value.out, "reboot is required");
    return asks ? Reading<bool>::of(true) : Reading<bool>::none(Outcome::failed);
}

void collect_linux(Provider& provider, Facts& facts, const std::stop_token& stop) {
    facts.set("flag", mark_of(provider.file_stat("/run/reboot-required"), [](const auto&) { return 1; }));
    bool writes_flag = false;
    for (const char* path : {"/usr/share/update-notifier/notify-reboot-required",
                             "/etc/kernel/postinst.d/unattended-upgrades", "/usr/lib/update-notifier"}) {
        writes_flag = writes_flag || provider.file_stat(path).has_value();
    }
    facts.set_number("writes_flag", Reading<bool>::of(writes_flag));
    facts.set_number("newer_kernel", newer_kernel(provider));
    facts.set_number("needs_restarting", asked_by(provider.run(Tool::needs_restarting, tool_limit, stop)));
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

// A mark that is there is told before one that could not be looked for, and that before there being none.
Result judge_windows(const Facts& facts) {
    std::optional<Reason> hindrance;
    for (const char* mark : {"RebootPending", "RebootInProgress", "PackagesPending", "RebootRequired", "update"}) {
        const auto reading = facts.number(mark);
        if (reading.value == 1) return asked_for("restart.asked");
        if (!reading.has_value()) hindrance = reason_for(reading);
    }
    const auto renamed = facts.number("renamed");
    if (renamed.value == 1) return asked_for("restart.renamed");
    const auto renames = facts.number("renames");
    if (!renamed.has_value()) hindrance = reason_for(renamed);
    if (!renames.has_value()) hindrance = reason_for(renames);
    if (hindrance) return cannot_tell(*hindrance);
    if (renames.value <= 0) return found(State::ok, say("restart.none"));
    const long count = static_cast<long>(std::min<std::int64_t>(renames.value, 1'000'000));
    Result result = found(State::attention, say_count("restart.files", count));
    result.meaning = say("restart.files.meaning");
    return result;
}

Result judge_linux(const Facts& facts) {
    const auto flag = facts.number("flag");
    const auto tool = facts.number("needs_restarting");
    const auto kernel = facts.number("newer_kernel");
    if (flag.value == 1 || tool.value == 1) return asked_for("restart.asked");
    if (kernel.value == 1) return asked_for("restart.kernel");
    if (tool.has_value()) return tool.value == 0 ? found(State::ok, say("restart.none")) : cannot_tell(Reason::parse);
    if (tool.outcome == Outcome::failed || tool.outcome == Outcome::timeout) return cannot_tell(reason_for(tool));
    if (hindered(kernel)) return cannot_tell(reason_for(kernel));
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
