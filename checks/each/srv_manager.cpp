// srv.manager: whether this PC is itself a licence server, and whose.
#include <algorithm>

#include "checks/judging.h"
#include "checks/each/pointers.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

std::string file_name(const std::string& path) {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string folder_of(const std::string& path) {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

bool is_manager(const std::string& program) { return same(program, "lmgrd.exe") || same(program, "lmgrd"); }
bool is_vendor(const std::string& program) { return same(program, "adskflex.exe") || same(program, "adskflex"); }

// What was found of managers, and whether something kept a look from finding more.
class Managers {
public:
    Managers(Provider& provider, Facts& facts) : provider_(provider), facts_(facts) {}

    template <typename T>
    Reading<T> noted(Reading<T> reading) {
        if (hindered(reading)) facts_.set("unread", Reading<std::int64_t>::none(reading.outcome, reading.error));
        return reading;
    }

    bool exists(const std::string& path) { return noted(provider_.file_stat(path)).has_value(); }

    // One manager: whose it is is told by the vendor program beside it or by its licence file. Paths are not kept.
    void add(const std::string& program, const Reading<std::string>& licence) {
        const std::string folder = folder_of(program);
        const bool beside = exists(folder + "adskflex.exe") || exists(folder + "adskflex");
        const auto vendors = vendors_of(noted(licence).value);
        const bool named = std::find(vendors.begin(), vendors.end(), "adskflex") != vendors.end();
        const auto others = vendors.size() - (named ? 1 : 0);
        rows_.push_back({{"vendor", beside || named ? "autodesk" : "other"}, {"count", std::to_string(others)}});
    }

    void read_windows() {
        const std::string flexlm = R"(SOFTWARE\FLEXlm License Manager)";
        for (const View view : {View::bits64, View::bits32}) {
            for (const auto& name : noted(provider_.reg_subkeys(Hive::local_machine, view, flexlm)).value) {
                const auto text = [&](const char* value_name) {
                    const std::string key = flexlm + "\\" + name;
                    return noted(provider_.reg_read(Hive::local_machine, view, key, value_name)).value.text;
                };
                if (const std::string program = text("Lmgrd"); !program.empty()) add(program, licence(text("License")));
            }
        }
        const auto programs = noted(provider_.folder(Folder::program_files));
        for (const std::string& folder : {std::string("C:"), programs.value}) {
            const std::string program = folder + R"(\Autodesk\Network License Manager\lmgrd.exe)";
            if (exists(program)) add(program, licence({}));
        }
    }

    void read_linux() {
        const auto file = licence("/usr/local/flexlm/licenses/license.dat");
        for (const char* folder :
             {"/opt/flexnetserver/", "/usr/local/flexlm/", "/opt/Autodesk/NetworkLicenseManager/"}) {
            const std::string program = std::string(folder) + "lmgrd";
            if (exists(program)) add(program, file);
        }
        if (rows_.empty() && !vendors_of(noted(file).value).empty()) add("/nowhere/lmgrd", file);
    }

    // The file at that path; absent without one.
    Reading<std::string> licence(const std::string& path) {
        return path.empty() ? Reading<std::string>::none(Outcome::absent) : provider_.file_read(path, most_bytes);
    }

    [[nodiscard]] const Rows& rows() const { return rows_; }

private:
    Provider& provider_;
    Facts& facts_;
    Rows rows_;
};

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    Managers managers(provider, facts);
    if (facts.windows()) managers.read_windows();
    else managers.read_linux();
    const auto services = provider.services();
    bool service_runs = false;
    for (const ServiceInfo& service : services.value) {
        if (!is_manager(file_name(service.image_path))) continue;
        managers.add(service.image_path, managers.licence({}));
        service_runs = service_runs || service.state == ServiceInfo::State::running;
    }
    const auto processes = provider.processes();
    const auto runs = [&](bool (*wanted)(const std::string&)) {
        return std::any_of(processes.value.begin(), processes.value.end(),
                           [&](const Process& process) { return wanted(process.name); });
    };
    facts.set("managers", Reading<Rows>::of(managers.rows()));
    facts.set_number("running", Reading<bool>{processes.outcome, service_runs || runs(is_manager), processes.error});
    facts.set_number("vendor_running", Reading<bool>{processes.outcome, runs(is_vendor), processes.error});
    facts.set_number("services", Reading<bool>{services.outcome, true, services.error});
    return facts;
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto managers = facts.rows("managers");
    const auto running = facts.number("running");
    const auto services = facts.number("services");
    if (!managers.has_value()) return cannot_tell(reason_for(managers));
    const bool vendor_runs = facts.number("vendor_running").value == 1;
    const bool ours = vendor_runs || std::any_of(managers.value.begin(), managers.value.end(),
                                                 [](const Row& row) { return value(row, "vendor") == "autodesk"; });
    const bool shared = std::any_of(managers.value.begin(), managers.value.end(), [](const Row& row) {
        return value(row, "vendor") == "autodesk" && whole_number(value(row, "count")).value_or(0) > 0;
    });
    const auto unread = facts.number("unread");
    if (!ours) {
        for (const auto& each : {running, services, unread}) {
            if (hindered(each)) return cannot_tell(reason_for(each));
        }
        const bool other = !managers.value.empty() || running.value == 1;
        return found(State::not_applicable, say(other ? "manager.other_vendor" : "manager.none"));
    }
    const bool runs = vendor_runs || running.value == 1;
    Result result = shared              ? found(State::attention, say("manager.shared"))
                    : runs              ? found(State::attention, say("manager.running"))
                    : hindered(running) ? found(State::attention, say("manager.installed"))
                                        : found(State::attention, say("manager.stopped"));
    result.meaning = say(shared ? "manager.shared.meaning" : "manager.meaning");
    const char* state = runs ? "value.running" : hindered(running) ? "value.not_known" : "value.stopped";
    add(result, say("manager.name"), say(state));
    if (!shared && hindered(unread)) add(result, say("manager.vendors_unread"), {});
    result.next = next("licence-server/decommission", "next.decommission");
    return result;
}

}  // namespace

Check srv_manager() {
    Check check;
    check.id = "srv.manager";
    check.limit = std::chrono::seconds(3);
    check.page = "licence-server/decommission";
    check.reads = {say("reads.manager")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
