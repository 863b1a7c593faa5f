// srv.manager: whether this PC is itself a licence server, and whose.
#include <algorithm>

#include "checks/judging.h"
#include "checks/pointers.h"
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

// One manager: whose it is is told by the vendor program beside it or by its licence file. Paths are not kept.
Row manager(Provider& provider, const std::string& program, const std::string& licence_path, const std::string& text) {
    const std::string folder = folder_of(program);
    const bool beside =
        provider.file_stat(folder + "adskflex.exe").has_value() || provider.file_stat(folder + "adskflex").has_value();
    std::string licence = text;
    if (licence.empty() && !licence_path.empty()) licence = provider.file_read(licence_path, most_bytes).value;
    const auto vendors = vendors_of(licence);
    const bool named = std::find(vendors.begin(), vendors.end(), "adskflex") != vendors.end();
    const auto others = vendors.size() - (named ? 1 : 0);
    return {{"vendor", beside || named ? "autodesk" : "other"}, {"count", std::to_string(others)}};
}

void read_windows(Provider& provider, Rows& rows) {
    const std::string flexlm = R"(SOFTWARE\FLEXlm License Manager)";
    for (const View view : {View::bits64, View::bits32}) {
        for (const std::string& name : provider.reg_subkeys(Hive::local_machine, view, flexlm).value) {
            const auto text = [&](const char* value_name) {
                return provider.reg_read(Hive::local_machine, view, flexlm + "\\" + name, value_name).value.text;
            };
            if (!text("Lmgrd").empty()) rows.push_back(manager(provider, text("Lmgrd"), text("License"), {}));
        }
    }
    for (const char* folder :
         {R"(C:\Autodesk\Network License Manager\)", R"(C:\Program Files\Autodesk\Network License Manager\)"}) {
        const std::string program = std::string(folder) + "lmgrd.exe";
        if (provider.file_stat(program).has_value()) rows.push_back(manager(provider, program, {}, {}));
    }
}

void read_linux(Provider& provider, Rows& rows) {
    const auto licence = provider.file_read("/usr/local/flexlm/licenses/license.dat", most_bytes);
    for (const char* folder : {"/opt/flexnetserver/", "/usr/local/flexlm/", "/opt/Autodesk/NetworkLicenseManager/"}) {
        const std::string program = std::string(folder) + "lmgrd";
        if (provider.file_stat(program).has_value()) rows.push_back(manager(provider, program, {}, licence.value));
    }
    if (rows.empty() && !vendors_of(licence.value).empty())
        rows.push_back(manager(provider, "/nowhere/lmgrd", {}, licence.value));
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    Rows rows;
    if (facts.windows()) read_windows(provider, rows);
    else read_linux(provider, rows);
    const auto services = provider.services();
    bool service_runs = false;
    for (const ServiceInfo& service : services.value) {
        if (!is_manager(file_name(service.image_path))) continue;
        rows.push_back(manager(provider, service.image_path, {}, {}));
        service_runs = service_runs || service.state == ServiceInfo::State::running;
    }
    const auto processes = provider.processes();
    const auto runs = [&](bool (*wanted)(const std::string&)) {
        return std::any_of(processes.value.begin(), processes.value.end(),
                           [&](const Process& process) { return wanted(process.name); });
    };
    facts.set("managers", Reading<Rows>::of(std::move(rows)));
    facts.set_number("running", Reading<bool>{processes.outcome, service_runs || runs(is_manager), processes.error});
    facts.set_number("vendor_running", Reading<bool>{processes.outcome, runs(is_vendor), processes.error});
    facts.set_number("services", Reading<bool>{services.outcome, true, services.error});
    return facts;
}

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
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
    if (!ours) {
        if (hindered(running)) return cannot_tell(reason_for(running));
        if (hindered(services)) return cannot_tell(reason_for(services));
        const bool other = !managers.value.empty() || running.value == 1;
        return found(State::not_applicable, say(other ? "manager.other_vendor" : "manager.none"));
    }
    const bool runs = vendor_runs || running.value == 1;
    Result result = shared ? found(State::attention, say("manager.shared"))
                    : runs ? found(State::attention, say("manager.running"))
                           : found(State::attention, say("manager.stopped"));
    result.meaning = say(shared ? "manager.shared.meaning" : "manager.meaning");
    add(result, say("manager.name"), say(runs ? "value.running" : "value.stopped"));
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
