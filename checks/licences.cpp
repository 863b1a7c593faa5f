#include "checks/licences.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "checks/text.h"

namespace signpost::checks {

namespace {

using nlohmann::json;

constexpr std::chrono::milliseconds helper_limit{15'000};
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

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

// "001K1_2019.0.0.F" in its parts.
Row legacy_row(const std::string& folder) {
    const auto underline = folder.find('_');
    Row row{{"key", folder.substr(0, underline)}};
    if (underline != std::string::npos) row["year"] = folder.substr(underline + 1, 4);
    return row;
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
    return only == "_network" || only == "_standalone" || only == "_user" ? only.substr(1) : "unclear";
}

void read_legacy(Provider& provider, Facts& facts, const std::stop_token& stop) {
    std::string base = "/var/opt/Autodesk/CLM/LGS";
    char slash = '/';
    if (provider.platform() == "windows") {
        base = provider.folder(Folder::program_data).value + R"(\Autodesk\CLM\LGS)";
        slash = '\\';
    }
    const auto folders = provider.directory(base);
    if (!folders.has_value()) return facts.set("legacy", Reading<Rows>::none(folders.outcome, folders.error));
    Rows rows;
    for (const std::string& folder : folders.value) {
        if (stop.stop_requested()) return facts.set("legacy", Reading<Rows>::none(Outcome::timeout));
        const auto info = provider.file_stat(base + slash + folder);
        if (info.has_value() && info.value.type != FileInfo::Type::directory) continue;
        Row row = legacy_row(decoded(folder).substr(0, longest_text));
        const auto file = provider.file_read(base + slash + folder + slash + "LGS.data", 64 * 1024);
        if (file.has_value()) row["value"] = parse_lgs(file.value);
        else if (file.outcome == Outcome::denied) row["outcome"] = "denied";
        else if (file.outcome != Outcome::absent) row["outcome"] = "failed";
        rows.push_back(std::move(row));
    }
    facts.set("legacy", Reading<Rows>::of(std::move(rows)));
}

Intention intention_of(const Facts& facts) {
    const auto licences = facts.rows("licences");
    const auto legacy = facts.rows("legacy");
    bool sign_in = false;
    for (const Row& row : licences.value) {
        if (method_of(row) == Method::network) return Intention::network;
        sign_in = sign_in || method_of(row) == Method::sign_in;
    }
    for (const Row& row : legacy.value) {
        if (value(row, "value") == "network") return Intention::network;
        sign_in = sign_in || value(row, "value") == "user";
    }
    const bool all_read = (licences.has_value() || licences.outcome == Outcome::absent) &&
                          (legacy.has_value() || legacy.outcome == Outcome::absent);
    return sign_in && all_read ? Intention::sign_in : Intention::unknown;
}

}  // namespace signpost::checks
