// The file of facts. Version 1:
// {"signpost-facts":1,"taken":<seconds since 1970>,"checks":{"os.uac":{"platform":"windows","elevated":false,
//  "facts":{"lua":{"outcome":"value","number":1},"admin":{"outcome":"denied","error":5}}}}}
// A value is one of number, text, list (of text) and rows (of objects of text), named so that a reader needs no guess.
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "checks/facts.h"

namespace signpost::checks {

namespace {

using nlohmann::json;

constexpr int version = 1;
constexpr std::size_t most_bytes = std::size_t{4} << 20;
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
    if (in.contains("error")) fact.error = in["error"].get<long>();
    if (fact.outcome != Outcome::value) return fact;
    if (in.contains("number")) {
        if (!in["number"].is_number_integer()) throw json::type_error::create(302, "not a whole number", &in);
        fact.value = in["number"].get<std::int64_t>();
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
    facts.set_elevated(in.at("elevated").get<bool>());
    for (const auto& [name, fact] : in.at("facts").items()) facts.set_fact(name, fact_from(fact));
    return facts;
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
    const json whole{{"signpost-facts", version}, {"taken", taken}, {"checks", std::move(checks)}};
    return whole.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

FactsLoaded load_facts(std::string_view text) {
    FactsLoaded loaded;
    const auto refuse = [](FactsProblem problem) {
        FactsLoaded refused;
        refused.problem = problem;
        return refused;
    };
    if (text.size() > most_bytes) return refuse(FactsProblem::too_big);
    if (!shallow(text)) return refuse(FactsProblem::not_facts);
    const json whole = json::parse(text, nullptr, false);
    if (!whole.is_object() || !whole.contains("signpost-facts") || !whole["signpost-facts"].is_number_integer()) {
        return refuse(FactsProblem::not_facts);
    }
    if (whole["signpost-facts"].get<std::int64_t>() > version) return refuse(FactsProblem::newer_version);
    try {
        constexpr std::int64_t latest = 253402300799;  // the end of the year 9999
        const auto taken = whole.at("taken").get<std::int64_t>();
        if (taken < 0 || taken > latest) return refuse(FactsProblem::damaged);
        loaded.file.taken = std::chrono::system_clock::time_point(std::chrono::seconds(taken));
        for (const auto& [id, facts] : whole.at("checks").items()) loaded.file.checks[id] = facts_from(facts);
    } catch (const json::exception&) {
        return refuse(FactsProblem::damaged);
    }
    return loaded;
}

}  // namespace signpost::checks
