// os.version: which system this is, and whether the product that a page speaks of runs on it.
#include "checks/judging.h"
#include "checks/each/products.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const auto version = provider.os_version();
    const auto text = [&](const char* name, const std::string& value) {
        facts.set(name, Reading<std::string>{version.outcome, value, version.error});
    };
    text("id", lower(version.value.name));
    text("version", version.value.version);
    text("pretty", version.value.pretty);
    text("architecture", version.value.architecture);
    facts.set_number("server", Reading<bool>{version.outcome, !version.value.workstation, version.error});
    facts.set_number("wine", Reading<bool>{version.outcome, version.value.wine, version.error});
    return facts;
}

// `to` "9" takes in 9.4: compared as far as it goes.
bool within(const SupportedSystem& system, const std::string& version) {
    if (!system.from.empty() && older(version, system.from)) return false;
    if (system.to.empty()) return true;
    auto have = version_numbers(version);
    const auto last = version_numbers(system.to);
    have.resize(std::min(have.size(), last.size()));
    return have <= last;
}

// A server edition has the build numbers of the edition for workstations that the list means.
Result judge_for(const Requirement& requirement, const std::string& id, const std::string& version, bool bits32,
                 bool server, const std::map<std::string, std::string>& values) {
    if (bits32) return found(State::problem, say("version.32bit_for", values));
    if (server) return found(State::attention, say("version.server", values));
    for (const SupportedSystem& system : requirement.systems) {
        if (system.id == id && within(system, version)) return found(State::ok, say("version.supported_by", values));
    }
    return found(State::attention, say("version.not_listed_by", values));
}

Result judge_alone(bool windows, const std::string& version, bool bits32, bool server,
                   const std::map<std::string, std::string>& values) {
    if (windows && older(version, "10")) return found(State::attention, say("version.older", values));
    if (server) return found(State::attention, say("version.server", values));
    if (bits32) return found(State::attention, say("version.32bit", values));
    return found(State::ok, say("version.this_is", values));
}

Result judge(const Facts& facts, const CheckData& data, const Parameters& parameters) {
    const auto id = facts.text("id");
    if (!id.has_value()) return cannot_tell(reason_for(id));
    const std::string version = facts.text("version").value;
    const std::string pretty = facts.text("pretty").value;
    const std::string architecture = facts.text("architecture").value;
    const bool bits32 = architecture == "x86" ||
                        (architecture.size() == 4 && architecture.starts_with('i') && architecture.ends_with("86"));
    std::map<std::string, std::string> values{{"system", pretty}, {"version", version}};
    const auto wanted = parameters.find("product");
    const Requirement* requirement = wanted == parameters.end() ? nullptr : requirement_of(data, wanted->second);
    if (requirement != nullptr) values.emplace("product", requirement->name);
    const bool listed = requirement != nullptr && !requirement->systems.empty();
    const bool server = facts.number("server").value == 1;
    Result result = listed ? judge_for(*requirement, id.value, version, bits32, server, values)
                           : judge_alone(facts.windows(), version, bits32, server, values);
    add(result, say("label.version"), literal(version));
    if (!architecture.empty()) add(result, say("label.architecture"), literal(architecture));
    if (listed && !requirement->as_of.empty()) add(result, say("label.list_as_of"), literal(requirement->as_of));
    if (facts.number("wine").value == 1) result.meaning = say("version.wine");
    result.next = next("install/prepare", "next.prepare");
    return result;
}

}  // namespace

Check os_version() {
    Check check;
    check.id = "os.version";
    check.limit = std::chrono::seconds(2);
    check.page = "install/prepare";
    check.parameters = {{"product", {}, Parameter::Source::product_years}};
    check.reads = {say("reads.version")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
