// pc.installing: whether something is being installed at this moment.
#include <algorithm>

#include "checks/judging.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

// Autodesk's installer works in a session of its own as well, where the path of a program is not told. Then any program
// of its name may be it.
enum class Installer { none, some, autodesk };

Installer installer_of(const Process& process) {
    if (!same(process.name, "installer.exe")) return Installer::none;
    if (process.path.empty()) return Installer::some;
    return holds(process.path, "\\Autodesk\\AdODIS\\") ? Installer::autodesk : Installer::none;
}

Installer installer_among(const std::vector<Process>& processes) {
    Installer found = Installer::none;
    for (const Process& process : processes) found = std::max(found, installer_of(process));
    return found;
}

Reading<std::int64_t> lock_of(Provider& provider, std::initializer_list<const char*> paths) {
    auto out = Reading<std::int64_t>::none(Outcome::absent);
    for (const char* path : paths) {
        const auto locked = provider.locked(path);
        if (locked.has_value() && locked.value) return Reading<std::int64_t>::of(1);
        if (hindered(locked)) out = Reading<std::int64_t>::none(locked.outcome, locked.error);
        else if (locked.has_value() && !hindered(out)) out = Reading<std::int64_t>::of(0);
    }
    return out;
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    if (facts.windows()) {
        facts.set_number("installer", provider.installer_running());
        const auto processes = provider.processes();
        facts.set_number("autodesk",
                         Reading<Installer>{processes.outcome, installer_among(processes.value), processes.error});
    } else {
        facts.set("dpkg", lock_of(provider, {"/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/lock"}));
        facts.set("rpm", lock_of(provider, {"/var/lib/rpm/.rpm.lock"}));
    }
    return facts;
}

Result busy(const char* id) {
    Result result = found(State::attention, say(id));
    result.meaning = say("installing.meaning");
    result.next = next("install/prepare", "next.prepare");
    return result;
}

Result judge_linux(const Facts& facts) {
    const auto dpkg = facts.number("dpkg");
    const auto rpm = facts.number("rpm");
    if (dpkg.value == 1 || rpm.value == 1) return busy("installing.packages");
    if (hindered(dpkg)) return cannot_tell(reason_for(dpkg));
    if (hindered(rpm)) return cannot_tell(reason_for(rpm));
    if (!dpkg.has_value() && !rpm.has_value()) return cannot_tell(Reason::unsupported_os);
    return found(State::ok, say("installing.none"));
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    if (!facts.windows()) return judge_linux(facts);
    const auto installer = facts.number("installer");
    const auto autodesk = facts.number("autodesk");
    if (autodesk.value == static_cast<std::int64_t>(Installer::autodesk)) return busy("installing.autodesk");
    if (installer.value == 1) return busy("installing.windows");
    if (!installer.has_value()) return cannot_tell(reason_for(installer));
    if (!autodesk.has_value()) return cannot_tell(reason_for(autodesk));
    if (autodesk.value == static_cast<std::int64_t>(Installer::some)) return busy("installing.some");
    return found(State::ok, say("installing.none"));
}

}  // namespace

Check pc_installing() {
    Check check;
    check.id = "pc.installing";
    check.limit = std::chrono::seconds(2);
    check.page = "install/prepare";
    check.reads = {say("reads.installing")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
