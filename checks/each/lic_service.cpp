#include "checks/each/lic_service.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/judging.h"
#include "checks/each/known_places.h"
#include "checks/each/products.h"
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

Reading<std::string> data_file(Provider& provider) {
    if (provider.platform() == "windows")
        return path_in(provider, Folder::program_data, R"(\Autodesk\AdskLicensingService\AdskLicensingService.data)");
    return Reading<std::string>::of("/var/opt/Autodesk/AdskLicensingService/AdskLicensingService.data");
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
    const auto text = read_at(provider, data_file(provider), 4096);
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
    bool exists = false;
    ServiceInfo::State state = ServiceInfo::State::unknown;
    ServiceInfo::Start start = ServiceInfo::Start::unknown;
    bool by_hand = false;
    Reading<std::int64_t> process, answers;
    Reading<bool> needed;
    [[nodiscard]] bool answering() const { return answers.has_value() && answers.value == 1; }
};

// One of the values of an enum that ends with `unknown`; facts may come from anyone's file.
template <typename T>
T value_of(const Reading<std::int64_t>& number) {
    const bool known = number.has_value() && number.value >= 0 && number.value < static_cast<std::int64_t>(T::unknown);
    return known ? static_cast<T>(number.value) : T::unknown;
}

Seen look(const Facts& facts, const CheckData& data) {
    Seen seen;
    const auto state = facts.number("state");
    seen.process = facts.number("process");
    seen.exists = state.has_value() || seen.process.value == 1 || facts.number("installed").value == 1;
    seen.state = value_of<ServiceInfo::State>(state);
    seen.start = value_of<ServiceInfo::Start>(facts.number("start"));
    seen.by_hand = facts.windows() && seen.start == ServiceInfo::Start::manual;
    seen.needed = any_product(facts, data, 2020);
    seen.answers = facts.number("answers");
    // Without a service manager that tells, the list of processes does.
    if (seen.process.value == 1) seen.state = ServiceInfo::State::running;
    else if (seen.state == ServiceInfo::State::unknown && seen.process.has_value())
        seen.state = ServiceInfo::State::stopped;
    return seen;
}

const char* words(const Seen& seen) {
    if (!seen.exists) return "value.absent";
    switch (seen.state) {
        case ServiceInfo::State::running: return "value.running";
        case ServiceInfo::State::stopped: return "value.stopped";
        case ServiceInfo::State::starting: return "value.starting";
        case ServiceInfo::State::stopping: return "value.stopping";
        case ServiceInfo::State::paused: return "value.paused";
        case ServiceInfo::State::unknown: break;
    }
    return "value.not_known";
}

const char* words(ServiceInfo::Start start) {
    switch (start) {
        case ServiceInfo::Start::automatic: return "value.automatic";
        case ServiceInfo::Start::manual: return "value.manual";
        case ServiceInfo::Start::disabled: return "value.disabled";
        case ServiceInfo::Start::unknown: break;
    }
    return "value.not_known";
}

// Of one that exists and does not answer.
Result judge_silent(const Seen& seen) {
    switch (seen.state) {
        case ServiceInfo::State::stopped: return found(State::attention, say("service.stopped"));
        case ServiceInfo::State::starting:
        case ServiceInfo::State::stopping:
        case ServiceInfo::State::paused: return found(State::attention, say("service.not_ready"));
        case ServiceInfo::State::unknown: return cannot_tell(reason_for(seen.process), say("service.cannot_ask"));
        case ServiceInfo::State::running: break;
    }
    if (seen.answers.has_value()) return found(State::attention, say("service.silent"));
    return cannot_tell(reason_for(seen.answers), say("service.cannot_ask"));
}

Result judge_seen(const Seen& seen) {
    const bool disabled = seen.start == ServiceInfo::Start::disabled;
    if (seen.answering() && !disabled)
        return seen.by_hand ? found(State::attention, say("service.manual")) : found(State::ok, say("service.answers"));
    // What is left of removed products harms nobody.
    if (seen.needed.has_value() && !seen.needed.value) return found(State::not_applicable, say("service.not_needed"));
    if (!seen.exists && !seen.needed.has_value()) return cannot_tell(reason_for(seen.needed));
    if (!seen.exists) return found(State::problem, say("service.missing"));
    if (disabled) return found(seen.needed.has_value() ? State::problem : State::attention, say("service.disabled"));
    return judge_silent(seen);
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto state = facts.number("state");
    const Seen seen = look(facts, data);
    if (hindered(state) && !seen.answering()) return cannot_tell(reason_for(state));
    Result result = judge_seen(seen);
    if (result.state == State::not_applicable) return result;
    add(result, say("service.name"), say(words(seen)));
    const bool shown = seen.exists && facts.number("start").has_value();
    if (shown && (facts.windows() || seen.start == ServiceInfo::Start::disabled))
        add(result, say("label.startup_type"), say(words(seen.start)));
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
