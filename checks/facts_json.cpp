// The file of facts. Version 1:
// {"signpost-facts":1,"taken":<seconds since 1970>,"checks":{"os.uac":{"platform":"windows","elevated":false,
//  "facts":{"lua":{"outcome":"value","number":1},"admin":{"outcome":"denied","error":5}}}},
//  "not_read":{"net.server":"not_allowed"}}
// A value is one of number, text, list (of text) and rows (of objects of text), named so that a reader needs no guess.
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "checks/facts.h"

namespace signpost::checks {

namespace {

using nlohmann::json;

constexpr int version = 1;
constexpr int most_levels = 8;
constexpr std::array<std::pair<Outcome, const char*>, 6> outcome_names{{{Outcome::value, "value"},
                                                                        {Outcome::absent, "absent"},
                                                                        {Outcome::denied, "denied"},
                                                                        {Outcome::failed, "failed"},
                                                                        {Outcome::timeout, "timeout"},
                                                                        {Outcome::unsupported, "unsupported"}}};

json json_of(const Fact& fact) {
    json out = json::object();
    for (const auto& [outcome, text] : outcome_names) {
        if (outcome == fact.outcome) out["outcome"] = text;
    }
    if (fact.error != 0) out["error"] = fact.error;
    if (fact.outcome != Outcome::value) return out;
    constexpr std::array keys{"number", "text", "list", "rows"};
    std::visit([&](const auto& value) { out[keys[fact.value.index()]] = value; }, fact.value);
    return out;
}

// True when the text is nested no deeper than allowed: the parser itself recurses.
bool shallow(std::string_view text) {
    int level = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c == '\\') ++at;
            else if (c == '"') quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++level > most_levels) return false;
        } else if (c == '}' || c == ']') {
            --level;
        }
    }
    return true;
}

// Without this the library would turn any fraction or truth into a number, and overflow.
std::int64_t whole_number_of(const json& in) {
    if (!in.is_number_integer()) throw json::type_error::create(302, "not a whole number", &in);
    return in.get<std::int64_t>();
}

Fact fact_from(const json& in) {
    Fact fact;
    const std::string outcome = in.at("outcome").get<std::string>();
    bool known = false;
    for (const auto& [value, text] : outcome_names) {
        if (outcome == text) {
            fact.outcome = value;
            known = true;
        }
    }
    if (!known) throw json::other_error::create(501, "unknown outcome", &in);
    if (in.contains("error")) fact.error = static_cast<long>(whole_number_of(in["error"]));
    if (fact.outcome != Outcome::value) return fact;
    if (in.contains("number")) {
        fact.value = whole_number_of(in["number"]);
    } else if (in.contains("text")) {
        fact.value = in["text"].get<std::string>();
    } else if (in.contains("list")) {
        fact.value = in["list"].get<std::vector<std::string>>();
    } else {
        fact.value = in.at("rows").get<Rows>();
    }
    return fact;
}

Facts facts_from(const json& in) {
    Facts facts(in.at("platform").get<std::string>());
    if (facts.platform() != "windows" && facts.platform() != "linux") {
        throw json::other_error::create(501, "unknown platform", &in);
    }
    facts.set_elevated(in.at("elevated").get<bool>());
    for (const auto& [name, fact] : in.at("facts").items()) facts.set_fact(name, fact_from(fact));
    return facts;
}

Reason reason_from(const json& in) {
    if (const auto reason = reason_from_name(in.get<std::string>())) return *reason;
    throw json::other_error::create(501, "unknown reason", &in);
}

}  // namespace

std::string save_facts(const FactsFile& file) {
    json checks = json::object();
    for (const auto& [id, facts] : file.checks) {
        json values = json::object();
        for (const auto& [name, fact] : facts.all()) {
            if (fact.keep == Keep::in_file) values[name] = json_of(fact);
        }
        checks[id] = {{"platform", facts.platform()}, {"elevated", facts.elevated()}, {"facts", std::move(values)}};
    }
    const auto taken = std::chrono::duration_cast<std::chrono::seconds>(file.taken.time_since_epoch()).count();
    json not_read = json::object();
    for (const auto& [id, reason] : file.not_read) not_read[id] = name(reason);
    const json whole{{"signpost-facts", version},
                     {"taken", taken},
                     {"checks", std::move(checks)},
                     {"not_read", std::move(not_read)}};
    return whole.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

FactsLoaded load_facts(std::string_view text) {
    FactsLoaded loaded;
    const auto refuse = [](FactsProblem problem) {
        FactsLoaded refused;
        refused.problem = problem;
        return refused;
    };
    if (text.size() > most_facts_bytes) return refuse(FactsProblem::too_big);
    if (!shallow(text)) return refuse(FactsProblem::not_facts);
    const json whole = json::parse(text, nullptr, false);
    if (!whole.is_object() || !whole.contains("signpost-facts") || !whole["signpost-facts"].is_number_integer()) {
        return refuse(FactsProblem::not_facts);
    }
    const auto written_by = whole["signpost-facts"].get<std::int64_t>();
    if (written_by > version) return refuse(FactsProblem::newer_version);
    if (written_by < 1) return refuse(FactsProblem::not_facts);
    try {
        constexpr std::int64_t latest = 253402300799;  // the end of the year 9999
        const auto taken = whole_number_of(whole.at("taken"));
        if (taken < 0 || taken > latest) return refuse(FactsProblem::damaged);
        loaded.file.taken = std::chrono::system_clock::time_point(std::chrono::seconds(taken));
        const json not_read = whole.value("not_read", json::object());
        if (!whole.at("checks").is_object() || !not_read.is_object()) return refuse(FactsProblem::damaged);
        for (const auto& [id, facts] : whole["checks"].items()) loaded.file.checks[id] = facts_from(facts);
        for (const auto& [id, reason] : not_read.items()) {
            loaded.file.not_read[id] = reason_from(reason);
        }
    } catch (const json::exception&) {
        return refuse(FactsProblem::damaged);
    }
    return loaded;
}

}  // namespace signpost::checks
