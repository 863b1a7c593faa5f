#include "checks/lic_service.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/judging.h"
#include "checks/products.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

std::optional<std::uint16_t> service_port(std::string_view text) {
    if (text.size() > 4096 ||
        std::count(text.begin(), text.end(), '[') + std::count(text.begin(), text.end(), '{') > 16) {
        return std::nullopt;
    }
    const auto json = nlohmann::json::parse(decoded(text), nullptr, false);
    if (!json.is_object() || !json.contains("Addr") || !json["Addr"].is_string()) return std::nullopt;
    const std::string address = json["Addr"].get<std::string>();
    const auto colon = address.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    const std::string host = address.substr(0, colon);
    const auto port = whole_number(address.substr(colon + 1));
    const bool here = host == "127.0.0.1" || host == "localhost" || host == "[::1]";
    if (!here || !port || *port < 1 || *port > 65535) return std::nullopt;
    return static_cast<std::uint16_t>(*port);
}

namespace {

constexpr const char* windows_name = "AdskLicensingService";
constexpr const char* linux_name = "adsklicensing";
constexpr std::chrono::milliseconds connect_limit{2000};

std::string data_file(Provider& provider) {
    if (provider.platform() != "windows") return "/var/opt/Autodesk/AdskLicensingService/AdskLicensingService.data";
    const auto folder = provider.folder(Folder::program_data);
    return folder.value + R"(\Autodesk\AdskLicensingService\AdskLicensingService.data)";
}

// The kernel of Linux cuts another user's program's name at 15 characters.
bool is_service(const Process& process) {
    const std::string_view name = windows_name;
    return same(process.name, name) || same(process.name, std::string(name) + ".exe") ||
           (process.path.empty() && process.name == name.substr(0, 15));
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_products(provider, facts, stop);
    const auto service = provider.service(facts.windows() ? windows_name : linux_name);
    const auto part = [&](auto value) {
        return Reading<std::int64_t>{service.outcome, static_cast<std::int64_t>(value), service.error};
    };
    facts.set("state", part(service.value.state));
    facts.set("start", part(service.value.start));
    const auto processes = provider.processes();
    const bool runs = std::any_of(processes.value.begin(), processes.value.end(), is_service);
    facts.set_number("process", Reading<bool>{processes.outcome, runs, processes.error});
    if (!facts.windows()) {
        const auto folder = provider.file_stat("/opt/Autodesk/AdskLicensing");
        facts.set_number("installed", Reading<bool>{folder.outcome, folder.has_value(), folder.error});
    }
    const auto text = provider.file_read(data_file(provider), 4096);
    const auto port = service_port(text.value);
    if (!text.has_value()) {
        facts.set_number("answers", Reading<bool>::none(text.outcome, text.error));
    } else if (!port) {
        facts.set_number("answers", Reading<bool>::none(Outcome::failed, wrong_type));
    } else {
        auto answer = provider.tcp("127.0.0.1", *port, connect_limit, stop);
        if (answer.outcome == Outcome::failed) answer = Reading<bool>::of(false);  // refused: nobody listens
        facts.set_number("answers", answer);
    }
    return facts;
}

struct Seen {
    bool exists, runs, stopped, disabled, manual, needed;
    Reading<std::int64_t> answers;
};

Seen look(const Facts& facts, const CheckData& data) {
    const auto state = facts.number("state");
    const auto start = facts.number("start");
    const auto is_state = [&](ServiceInfo::State s) {
        return state.has_value() && state.value == static_cast<std::int64_t>(s);
    };
    const auto is_start = [&](ServiceInfo::Start s) {
        return start.has_value() && start.value == static_cast<std::int64_t>(s);
    };
    const bool process = facts.number("process").value == 1;
    Seen seen{};
    seen.exists = state.has_value() || process || facts.number("installed").value == 1;
    seen.runs = process || is_state(ServiceInfo::State::running);
    seen.stopped = !seen.runs;
    seen.disabled = is_start(ServiceInfo::Start::disabled);
    seen.manual = facts.windows() && is_start(ServiceInfo::Start::manual);
    seen.needed = any_from(products_in(facts.rows("products").value, data), 2020);
    seen.answers = facts.number("answers");
    return seen;
}

Result judge_seen(const Seen& seen) {
    const bool answers = seen.answers.has_value() && seen.answers.value == 1;
    if (!seen.exists && !seen.needed && !answers) return found(State::not_applicable, say("service.not_needed"));
    if (!seen.exists && !answers) return found(State::problem, say("service.missing"));
    if (seen.disabled) return found(seen.needed ? State::problem : State::attention, say("service.disabled"));
    if (answers) {
        return seen.manual ? found(State::attention, say("service.manual")) : found(State::ok, say("service.answers"));
    }
    if (seen.stopped) return found(State::attention, say("service.stopped"));
    if (seen.answers.has_value()) return found(State::attention, say("service.silent"));
    return cannot_tell(reason_for(seen.answers), say("service.cannot_ask"));
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto state = facts.number("state");
    if (hindered(state)) return cannot_tell(reason_for(state));
    const Seen seen = look(facts, data);
    Result result = judge_seen(seen);
    if (result.state == State::not_applicable) return result;
    add(result, say("service.name"), say(seen.runs ? "value.running" : seen.exists ? "value.stopped" : "value.absent"));
    if (seen.exists && facts.number("start").has_value()) {
        const char* start = seen.disabled ? "value.disabled" : seen.manual ? "value.manual" : "value.automatic";
        if (facts.windows() || seen.disabled) add(result, say("label.startup_type"), say(start));
    }
    if (result.state == State::attention || result.state == State::problem) result.meaning = say("service.meaning");
    if (result.state != State::ok) result.next = next("troubleshooting/licensing-service", "next.service");
    return result;
}

}  // namespace

Check lic_service() {
    Check check;
    check.id = "lic.service";
    check.limit = std::chrono::seconds(3);
    check.page = "troubleshooting/licensing-service";
    check.reads = {say("reads.service"), say("reads.service_port"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
