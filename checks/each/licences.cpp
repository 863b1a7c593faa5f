#include "checks/each/licences.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "checks/judging.h"
#include "checks/each/known_places.h"
#include "checks/each/products.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

using nlohmann::json;

constexpr std::chrono::milliseconds helper_limit{14'000};  // a second less than the checks that run it
constexpr int most_levels = 16;
constexpr std::size_t longest_text = 100;

bool shallow(std::string_view text) {
    int level = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') ++level;
        if (c == ']' || c == '}') --level;
        if (level > most_levels) return false;
    }
    return true;
}

// Numbers may come as texts and the other way round.
std::string text_of(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) return {};
    if (found->is_string()) return decoded(found->get<std::string>().substr(0, longest_text));
    if (found->is_boolean()) return found->get<bool>() ? "true" : "false";
    return found->is_number_integer() ? std::to_string(found->get<long long>()) : std::string();
}

// "001K1_2019.0.0.F" in its parts; any other name could be somebody's own, and is not kept.
Row legacy_row(const std::string& folder) {
    static const std::regex shape("([0-9A-Z]{5})_(20[0-9]{2})\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[A-Z]");
    std::smatch parts;
    if (folder.size() > longest_text || !std::regex_match(folder, parts, shape)) return {};
    return {{"key", parts[1]}, {"year", parts[2]}};
}

using Told = Reading<Intention>;

// Of the products from 2020 on.
Told recent_intention(const Facts& facts, const CheckData& data) {
    const auto licences = facts.rows("licences");
    if (hindered(licences)) return Told::none(licences.outcome, licences.error);
    if (facts.number("exit").value != 0) return Told::none(Outcome::failed);
    if (licences.value.empty()) {
        const auto recent = any_product(facts, data, 2020);
        if (!recent.has_value()) return Told::none(recent.outcome, recent.error);
        return recent.value ? Told::none(Outcome::absent) : Told::of(Intention::other);
    }
    bool all_sign_in = true;
    for (const Row& row : licences.value) {
        const Method method = method_of(row);
        if (method == Method::none || method == Method::unclear) return Told::none(Outcome::absent);
        all_sign_in = all_sign_in && method == Method::sign_in;
    }
    return Told::of(all_sign_in ? Intention::sign_in : Intention::other);
}

// Of those up to 2019; nothing where there are none.
std::optional<Told> legacy_intention(const Facts& facts, const CheckData& data) {
    const auto legacy = facts.rows("legacy");
    if (legacy.value.empty()) {
        const auto old = any_product(facts, data, 2000, 2019);
        const bool seen = old.has_value() && old.value;
        const bool nowhere = old.has_value() && !old.value;
        if (nowhere || (!hindered(legacy) && !seen)) return std::nullopt;
        return hindered(legacy) ? Told::none(legacy.outcome, legacy.error) : Told::none(Outcome::absent);
    }
    for (const Row& row : legacy.value) {
        if (outcome_of(row) != Outcome::value) return Told::none(outcome_of(row));
        if (value(row, "value") != "standalone") return Told::none(Outcome::absent);
    }
    return Told::of(Intention::other);
}

}  // namespace

std::optional<Rows> parse_licence_list(std::string_view output) {
    const std::string text = decoded(output);
    const auto first = text.find('[');
    const auto last = text.rfind(']');
    if (first == std::string::npos || last == std::string::npos || last < first) return std::nullopt;
    const auto list = std::string_view(text).substr(first, last - first + 1);
    if (!shallow(list)) return std::nullopt;
    const json parsed = json::parse(list, nullptr, false);
    if (!parsed.is_array()) return std::nullopt;
    Rows rows;
    std::set<std::string> seen;
    for (const json& each : parsed) {
        if (!each.is_object()) return std::nullopt;
        Row row{{"feature", text_of(each, "feature_id")},     {"selected", text_of(each, "sel_prod_key")},
                {"default", text_of(each, "def_prod_key")},   {"version", text_of(each, "sel_prod_ver")},
                {"method", text_of(each, "lic_method")},      {"authorized", text_of(each, "authorize_succ")},
                {"checked", text_of(each, "cls_check_succ")}, {"expires", text_of(each, "last_known_expire_date")}};
        if (row["selected"].empty()) row["selected"] = row["default"];
        if (row["version"].empty()) row["version"] = text_of(each, "def_prod_ver");
        if (seen.insert(row["selected"] + "\n" + row["version"] + "\n" + row["feature"]).second)
            rows.push_back(std::move(row));
    }
    return rows;
}

void read_licences(Provider& provider, Facts& facts, const std::stop_token& stop) {
    const auto output = provider.run(Tool::licensing_helper_list, helper_limit, stop);
    if (!output.has_value()) return facts.set("licences", Reading<Rows>::none(output.outcome, output.error));
    facts.set_number("exit", Reading<int>::of(output.value.exit_code));
    const auto rows = output.value.truncated ? std::nullopt : parse_licence_list(output.value.out);
    facts.set("licences", rows ? Reading<Rows>::of(*rows) : Reading<Rows>::none(Outcome::failed, wrong_type));
}

std::optional<Result> without_licences(const Facts& facts, const CheckData& data) {
    const auto licences = facts.rows("licences");
    const auto exit = facts.number("exit").value;
    const auto unknown = [](Reason reason, Message summary) {
        Result result = cannot_tell(reason, std::move(summary));
        result.next = next("troubleshooting/licensing-service", "next.service");
        return result;
    };
    if (licences.outcome == Outcome::absent) {
        const auto recent = any_product(facts, data, 2020);
        if (!recent.has_value()) return cannot_tell(reason_for(recent));
        return recent.value ? unknown(Reason::not_found_unexpected, say("type.no_helper"))
                            : found(State::not_applicable, say("type.no_recent"));
    }
    if (exit != 0) return unknown(Reason::crashed, say("type.helper_failed", {{"code", std::to_string(exit)}}));
    if (!licences.has_value()) return cannot_tell(reason_for(licences));
    if (licences.value.empty()) return found(State::not_applicable, say("type.none_registered"));
    return std::nullopt;
}

Method method_of(const Row& licence) {
    const std::string method = value(licence, "method");
    if (method.empty()) return Method::none;
    if (method == "1" || same(method, "NETWORK")) return Method::network;
    if (method == "2" || same(method, "STANDALONE")) return Method::stand_alone;
    if (method == "3") return Method::deployment;
    if (method == "4" || same(method, "USER")) return Method::sign_in;
    return Method::unclear;
}

std::string product_name(const Row& licence, const CheckData& data) {
    std::string key = value(licence, "selected");
    if (key.empty()) key = value(licence, "key");
    std::string year = value(licence, "version").substr(0, 4);
    if (year.empty()) year = value(licence, "year");
    if (!whole_number(year)) year.clear();
    for (const Product& product : data.products) {
        for (const std::string& code : product.key_codes) {
            if (key.size() >= 3 && key.substr(0, 3) == code) return product.name + (year.empty() ? "" : " " + year);
        }
    }
    const std::string feature = value(licence, "feature");
    const std::string name = feature.empty() ? key : feature;
    return name + (year.empty() || name.empty() ? "" : " " + year);
}

std::string parse_lgs(std::string_view text) {
    std::set<std::string> markers;
    const std::string clean = decoded(text);
    for (const auto line : lines(clean)) {
        const std::string marker = lower(trimmed(line));
        if (!marker.empty()) markers.insert(marker);
    }
    if (markers.empty()) return {};
    if (markers.size() > 1) return "contradiction";
    const std::string& only = *markers.begin();
    return only == "_network" || only == "_standalone" ? only.substr(1) : "unclear";
}

void read_legacy(Provider& provider, Facts& facts, const std::stop_token& stop) {
    if (provider.platform() != "windows") {
        return facts.set("legacy", Reading<Rows>::none(Outcome::unsupported));
    }
    const auto base = path_in(provider, Folder::program_data, R"(\Autodesk\CLM\LGS\)");
    const auto folders = directory_at(provider, base);
    if (!folders.has_value()) return facts.set("legacy", Reading<Rows>::none(folders.outcome, folders.error));
    Rows rows;
    for (const std::string& folder : folders.value) {
        if (stop.stop_requested()) return facts.set("legacy", Reading<Rows>::none(Outcome::timeout));
        const auto info = provider.file_stat(base.value + folder);
        if (info.has_value() && info.value.type != FileInfo::Type::directory) continue;
        Row row = legacy_row(decoded(folder));
        const auto file = provider.file_read(base.value + folder + R"(\LGS.data)", 64 * 1024);
        if (file.has_value()) row["value"] = parse_lgs(file.value);
        else if (hindered(file)) row["outcome"] = file.outcome == Outcome::denied ? "denied" : "failed";
        rows.push_back(std::move(row));
    }
    facts.set("legacy", Reading<Rows>::of(std::move(rows)));
}

Outcome outcome_of(const Row& legacy) {
    const std::string outcome = value(legacy, "outcome");
    if (outcome.empty()) return Outcome::value;
    return outcome == "denied" ? Outcome::denied : Outcome::failed;
}

Reading<Intention> intention_of(const Facts& facts, const CheckData& data) {
    const auto licences = facts.rows("licences").value;
    const auto legacy = facts.rows("legacy").value;
    const bool network =
        std::any_of(licences.begin(), licences.end(),
                    [](const Row& row) { return method_of(row) == Method::network; }) ||
        std::any_of(legacy.begin(), legacy.end(), [](const Row& row) { return value(row, "value") == "network"; });
    if (network) return Told::of(Intention::network);
    const Told recent = recent_intention(facts, data);
    if (!recent.has_value()) return recent;
    return legacy_intention(facts, data).value_or(recent);
}

}  // namespace signpost::checks
