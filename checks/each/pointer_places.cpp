// The places where a PC keeps pointers to a licence server, in the order in which FLEXlm looks.
#include <algorithm>
#include <array>

#include "checks/judging.h"
#include "checks/each/known_places.h"
#include "checks/each/pointers.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr const char* autodesk = "ADSKFLEX_LICENSE_FILE";
constexpr const char* any_vendor = "LM_LICENSE_FILE";
constexpr std::size_t most_bytes = 256 * 1024;
constexpr const char* machine_environment = R"(SYSTEM\CurrentControlSet\Control\Session Manager\Environment)";

class Places {
public:
    Places(Provider& provider, Facts& facts) : provider_(provider), facts_(facts) {}

    // `other`: the value is one that other vendors' programs use too.
    void add(const std::string& place, const Pointer& pointer, bool other = false) {
        const auto count = pointer.servers.size() + static_cast<std::size_t>(pointer.files + pointer.wrong);
        if (count == 0) return;
        const bool triad =
            std::any_of(pointer.servers.begin(), pointer.servers.end(), [](const Server& s) { return s.triad > 0; });
        const char* kind = pointer.servers.empty() ? (pointer.files > 0 ? "file" : "unclear")
                           : triad                 ? "triad"
                                                   : "server";
        rows_.push_back(
            {{"place", place}, {"kind", kind}, {"count", std::to_string(count)}, {"value", other ? "1" : ""}});
        for (const Server& server : pointer.servers) {
            hosts_.push_back({{"place", place},
                              {"host", decoded(server.host)},
                              {"port", std::to_string(server.port)},
                              {"triad", server.triad > 0 ? place + std::to_string(server.triad) : ""},
                              {"value", other ? "1" : ""}});
        }
    }

    template <typename T>
    bool usable(const Reading<T>& reading) {
        if (hindered(reading)) {
            facts_.set("pointers_unread", Reading<std::int64_t>::none(reading.outcome, reading.error));
        }
        return reading.has_value();
    }

    void variables(const std::string& place, const std::string& text) {
        add(place, parse_pointer(assigned(text, autodesk), Separator::colon));
        add(place, parse_pointer(assigned(text, any_vendor), Separator::colon), true);
    }

    void environment(Separator separator) {
        const auto mine = provider_.env(autodesk);
        if (usable(mine)) add("environment", parse_pointer(mine.value, separator));
        const auto others = provider_.env(any_vendor);
        if (usable(others)) add("environment", parse_pointer(others.value, separator), true);
    }

    std::string registry(const std::string& place, Hive hive, View view, const std::string& path) {
        std::string mine;
        for (const char* name : {autodesk, any_vendor}) {
            const auto value = provider_.reg_read(hive, view, path, name);
            if (!usable(value) || value.value.type != RegistryValue::Type::text) continue;
            add(place, parse_pointer(value.value.text, Separator::semicolon), name == any_vendor);
            if (name == autodesk) mine = value.value.text;
        }
        return mine;
    }

    void file(const std::string& place, const Reading<std::string>& path) {
        const auto text = read_at(provider_, path, most_bytes);
        if (usable(text)) variables(place, text.value);
    }

    // The names in a folder; none where it could not be read, which is noted.
    std::vector<std::string> names_in(const std::string& folder) {
        const auto names = provider_.directory(folder);
        return usable(names) ? names.value : std::vector<std::string>();
    }

    // `base` ends with the separator of folders.
    void licence_files(const std::string& place, const Reading<std::string>& base, const std::string& slash,
                       const std::stop_token& stop) {
        if (!usable(base)) return;
        for (const std::string& folder : names_in(base.value)) {
            if (stop.stop_requested()) return;
            const auto text = provider_.file_read(base.value + folder + slash + "LICPATH.lic", most_bytes);
            if (usable(text)) add(place, parse_licence_file(text.value));
        }
    }

    // A file that a server or a client left; other vendors' are none of our business.
    void licence_file(const std::string& place, const std::string& path) {
        const auto text = provider_.file_read(path, most_bytes);
        if (!usable(text)) return;
        const auto vendors = vendors_of(text.value);
        const bool ours = vendors.empty() || std::find(vendors.begin(), vendors.end(), "adskflex") != vendors.end();
        if (ours) add(place, parse_licence_file(text.value));
    }

    void finish() {
        facts_.set("pointers", Reading<Rows>::of(std::move(rows_)));
        facts_.set("hosts", Reading<Rows>::of(std::move(hosts_)), Keep::screen_only);
    }

private:
    Provider& provider_;
    Facts& facts_;
    Rows rows_, hosts_;
};

void read_windows(Provider& provider, Facts& facts, Places& places, const std::stop_token& stop) {
    places.environment(Separator::semicolon);
    const std::string user = places.registry("user_variables", Hive::current_user, View::bits64, "Environment");
    const std::string machine =
        places.registry("machine_variables", Hive::local_machine, View::bits64, machine_environment);
    const std::string stored = user.empty() ? machine : user;
    const auto running = provider.env(autodesk);
    facts.set_number("stale", Reading<bool>::of((running.has_value() ? running.value : "") != stored));
    const std::string flexlm = R"(SOFTWARE\FLEXlm License Manager)";
    places.registry("user_flexlm", Hive::current_user, View::bits64, flexlm);
    places.registry("machine_flexlm", Hive::local_machine, View::bits64, flexlm);
    places.registry("machine_flexlm_32", Hive::local_machine, View::bits32, flexlm);
    const auto data = [&](const char* rest) { return path_in(provider, Folder::program_data, rest); };
    places.licence_files("licpath_old", data(R"(\Autodesk\CLM\LGS\)"), "\\", stop);
    places.licence_files("licpath", data(R"(\Autodesk\AdskLicensingService\)"), "\\", stop);
    places.licence_file("license_dat", R"(C:\flexlm\license.dat)");
}

void read_linux(Provider& provider, Places& places, const std::stop_token& stop) {
    places.environment(Separator::colon);
    const auto path = [](const std::string& text) { return Reading<std::string>::of(text); };
    places.file("flexlmrc", path_in(provider, Folder::home, "/.flexlmrc"));
    places.file("etc_environment", path("/etc/environment"));
    for (const std::string& name : places.names_in("/etc/profile.d")) {
        if (name.ends_with(".sh")) places.file("profile_d", path("/etc/profile.d/" + name));
    }
    for (const std::string& name : places.names_in("/usr/autodesk")) {
        if (!begins(name, "maya")) continue;
        const auto text = provider.file_read("/usr/autodesk/" + name + "/bin/License.env", most_bytes);
        Pointer says_network;
        says_network.files =
            places.usable(text) && same(assigned(text.value, "MAYA_LICENSE_METHOD"), "network") ? 1 : 0;
        places.add("maya_env", says_network);
    }
    places.licence_file("maya_lic", "/var/flexlm/maya.lic");
    places.licence_files("licpath", path("/var/opt/Autodesk/AdskLicensingService/"), "/", stop);
    places.licence_file("license_dat", "/usr/local/flexlm/licenses/license.dat");
}

}  // namespace

void read_pointers(Provider& provider, Facts& facts, const std::stop_token& stop) {
    Places places(provider, facts);
    if (provider.platform() == "windows") read_windows(provider, facts, places, stop);
    else read_linux(provider, places, stop);
    places.finish();
}

}  // namespace signpost::checks
