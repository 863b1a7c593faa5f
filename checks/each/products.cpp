#include "checks/each/products.h"

#include <algorithm>
#include <array>
#include <set>

#include "checks/judging.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr const char* uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";
constexpr std::size_t longest_name = 200;

struct Place {
    Hive hive;
    View view;
};
// What a 64-bit and a 32-bit installer wrote for everyone, and what a user installed alone.
constexpr std::array places{Place{Hive::local_machine, View::bits64}, Place{Hive::local_machine, View::bits32},
                            Place{Hive::current_user, View::bits64}};

// Keeps a look that failed: what it hid may have been a product.
template <typename T>
Reading<T> noted(Reading<T> reading, Facts& facts) {
    if (hindered(reading)) facts.set("products_unread", Reading<std::int64_t>::none(reading.outcome, reading.error));
    return reading;
}

// One entry of the list of installed programs.
class Entry {
public:
    Entry(Provider& provider, Facts& facts, const Place& place, std::string key)
        : provider_(provider), facts_(facts), place_(place), key_(std::move(key)) {}

    [[nodiscard]] std::string text(const char* name) const {
        const auto value = read(name);
        return value.has_value() && value.value.type == RegistryValue::Type::text ? value.value.text : std::string();
    }
    [[nodiscard]] bool is_set(const char* name) const { return read(name).value.dword == 1; }

private:
    [[nodiscard]] Reading<RegistryValue> read(const char* name) const {
        return noted(provider_.reg_read(place_.hive, place_.view, key_, name), facts_);
    }

    Provider& provider_;
    Facts& facts_;
    const Place& place_;
    std::string key_;
};

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The id of "ACAD-8101:409"; empty: a key of another kind.
std::string acad_id(std::string_view key) {
    const auto colon = key.find(':');
    if (!begins(key, "ACAD-") || colon == std::string_view::npos) return {};
    const std::string id(key.substr(5, colon - 5));
    const bool plain = id.size() == 4 && id.find_first_not_of("0123456789ABCDEFabcdef") == std::string::npos;
    return plain ? id : std::string();
}

// What products write of themselves: AutoCAD\R<release>\ACAD-<id>:<language>, Navisworks Manage\<release>.0.
void read_own_keys(Provider& provider, Facts& facts, Rows& rows) {
    const auto keys_in = [&](const std::string& path) {
        return noted(provider.reg_subkeys(Hive::local_machine, View::bits64, path), facts).value;
    };
    const std::string acad = R"(SOFTWARE\Autodesk\AutoCAD)";
    for (const std::string& release : keys_in(acad)) {
        if (!begins(release, "R") || version_numbers(release.substr(1)).empty()) continue;
        for (const std::string& key : keys_in(acad + "\\" + release)) {
            if (const auto id = acad_id(key); !id.empty()) rows.push_back({{"name", "ACAD-" + id}, {"key", "1"}});
        }
    }
    for (const std::string& key : keys_in(R"(SOFTWARE\Autodesk\Navisworks Manage)")) {
        if (key.ends_with(".0") && is_number(key.substr(0, key.size() - 2)))
            rows.push_back({{"name", "Navisworks Manage"}, {"version", key}, {"key", "1"}});
    }
}

void read_windows(Provider& provider, Facts& facts, const std::stop_token& stop) {
    Rows rows;
    for (const Place& place : places) {
        const auto keys = noted(provider.reg_subkeys(place.hive, place.view, uninstall), facts);
        for (const std::string& key : keys.value) {
            if (stop.stop_requested()) return facts.set("products", Reading<Rows>::none(Outcome::timeout));
            const Entry entry(provider, facts, place, std::string(uninstall) + "\\" + key);
            if (!holds(entry.text("Publisher"), "Autodesk")) continue;
            const std::string name(trimmed(entry.text("DisplayName")).substr(0, longest_name));
            if (name.empty()) continue;
            rows.push_back({{"name", name},
                            {"version", entry.text("DisplayVersion").substr(0, 40)},
                            {"part", entry.is_set("SystemComponent") ? "1" : ""}});
        }
    }
    read_own_keys(provider, facts, rows);
    facts.set("products", Reading<Rows>::of(std::move(rows)));
}

// "maya2025", "flame_2025.1": anything else in those folders may be named after a person or a project.
bool names_product(std::string_view folder) {
    const auto digit = folder.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0 || folder.size() > longest_name) return false;
    const auto letters = folder.substr(0, digit - (folder[digit - 1] == '_' ? 1 : 0));
    return !letters.empty() && lower(letters).find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos &&
           folder.substr(digit).find_first_not_of("0123456789.") == std::string_view::npos;
}

void read_linux(Provider& provider, Facts& facts) {
    Rows rows;
    for (const char* folder : {"/opt/Autodesk", "/usr/autodesk"}) {
        const auto names = noted(provider.directory(folder), facts);
        for (const std::string& name : names.value) {
            rows.push_back({{"name", names_product(name) ? name : ""}, {"folder", "1"}});
        }
    }
    facts.set("products", Reading<Rows>::of(std::move(rows)));
}

bool has_word(std::string_view name, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        for (std::size_t at = 0; at + word.size() <= name.size(); ++at) {
            const auto letter = [](char c) { return (lower({&c, 1})[0] >= 'a' && lower({&c, 1})[0] <= 'z'); };
            const bool starts = at == 0 || !letter(name[at - 1]);
            auto end = at + word.size();
            if (end < name.size() && lower({&name[end], 1}) == "s") ++end;  // of several
            const bool ends = end == name.size() || !letter(name[end]);
            if (starts && ends && same(name.substr(at, word.size()), word)) return true;
        }
        return false;
    });
}

// The family whose name is the longest that `name` begins with, so that AutoCAD MEP is not AutoCAD.
const Product* family_of(std::string_view name, const CheckData& data) {
    const Product* best = nullptr;
    std::size_t length = 0;
    for (const Product& product : data.products) {
        for (const std::string& start : product.names) {
            const bool whole = name.size() == start.size() || (name.size() > start.size() && name[start.size()] == ' ');
            if (begins(name, start) && whole && start.size() > length) {
                best = &product;
                length = start.size();
            }
        }
    }
    return best;
}

const Product* family_of_folder(std::string_view folder, const CheckData& data) {
    for (const Product& product : data.products) {
        for (const std::string& start : product.folders) {
            if (!start.empty() && begins(folder, start)) return &product;
        }
    }
    return nullptr;
}

const Product* family_named(const std::string& family, const CheckData& data) {
    const auto found = std::find_if(data.products.begin(), data.products.end(),
                                    [&](const Product& each) { return each.family == family; });
    return found == data.products.end() ? nullptr : &*found;
}

// "maya2025" and "flame_2025.1" have no blank before the year.
int year_of_folder(std::string_view folder) {
    const auto digit = folder.find_first_of("0123456789");
    return digit == std::string_view::npos ? 0 : year_in(folder.substr(digit).substr(0, 4));
}

Installed describe_key(const std::string& name, const std::string& version, const CheckData& data) {
    Installed out;
    out.own_key_only = true;
    const auto acad = std::find_if(data.acad_products.begin(), data.acad_products.end(),
                                   [&](const AcadProduct& each) { return same(name, "ACAD-" + each.id); });
    const bool is_acad = acad != data.acad_products.end();
    const Product* product = is_acad ? family_named(acad->family, data) : family_of(name, data);
    if (product == nullptr) return {};
    out.family = product->family;
    out.year = is_acad ? acad->year : 0;
    out.name = product->name + " " + (is_acad ? std::to_string(out.year) : version);
    return out;
}

Installed describe(const Row& row, const CheckData& data) {
    Installed out;
    const std::string full = value(row, "name");
    if (!value(row, "key").empty()) return describe_key(full, value(row, "version"), data);
    if (!value(row, "folder").empty()) {
        const Product* product = family_of_folder(full, data);
        out.year = year_of_folder(full);
        if (product == nullptr || out.year == 0) return {};
        out.family = product->family;
        out.name = product->name + " " + std::to_string(out.year);
        return out;
    }
    std::string_view name = full;
    if (begins(name, "Autodesk ")) name.remove_prefix(9);
    out.suite = has_word(name, data.suites);
    if (value(row, "part") == "1" || has_word(name, data.components)) return {};
    out.year = year_in(name);
    const Product* product = out.suite ? nullptr : family_of(name, data);
    out.family = product != nullptr ? product->family : "";
    out.name = product == nullptr ? std::string(name)
               : out.year == 0    ? product->name
                                  : product->name + " " + std::to_string(out.year);
    return out;
}

// Whether a key tells of what the list of installed programs has as well: the same year, or where the key names none
// the same release ("22.0" and "22.0.1396.75"). An entry without a version may be any of its family.
bool listed(const Row& key, const Installed& its, const Row& entry, const CheckData& data) {
    const Installed other = describe(entry, data);
    if (other.own_key_only || other.family != its.family) return false;
    if (its.year != 0) return other.year == its.year;
    const auto mine = version_numbers(value(key, "version"));
    const auto listed = version_numbers(value(entry, "version"));
    return mine.empty() || listed.empty() || mine.front() == listed.front();
}

}  // namespace

void read_products(Provider& provider, Facts& facts, const std::stop_token& stop) {
    if (provider.platform() == "windows") read_windows(provider, facts, stop);
    else read_linux(provider, facts);
}

std::vector<Installed> products_in(const Rows& rows, const CheckData& data) {
    std::set<std::string> seen;
    std::vector<Installed> out;
    for (const Row& row : rows) {
        Installed installed = describe(row, data);
        const bool twice = installed.own_key_only && std::any_of(rows.begin(), rows.end(), [&](const Row& entry) {
                               return listed(row, installed, entry, data);
                           });
        if (twice) continue;
        if (!installed.name.empty() && seen.insert(lower(installed.name)).second) out.push_back(std::move(installed));
    }
    std::sort(out.begin(), out.end(),
              [](const Installed& a, const Installed& b) { return lower(a.name) < lower(b.name); });
    return out;
}

Reading<bool> any_product(const Facts& facts, const CheckData& data, int first_year, int last_year) {
    const auto rows = facts.rows("products");
    const auto unread = facts.number("products_unread");
    const auto products = products_in(rows.value, data);
    const bool any = std::any_of(products.begin(), products.end(), [&](const Installed& each) {
        return !each.own_key_only && each.year >= first_year && each.year <= last_year;
    });
    if (any) return Reading<bool>::of(true);
    if (!rows.has_value()) return Reading<bool>::none(rows.outcome, rows.error);
    return hindered(unread) ? Reading<bool>::none(unread.outcome, unread.error) : Reading<bool>::of(false);
}

const Product* product_of_process(const CheckData& data, const std::string& process) {
    for (const Product& product : data.products) {
        for (const std::string& name : product.processes) {
            if (same(name, process)) return &product;
        }
    }
    return nullptr;
}

const Requirement* requirement_of(const CheckData& data, const std::string& id) {
    for (const Requirement& requirement : data.requirements) {
        if (requirement.id == id) return &requirement;
    }
    return nullptr;
}

}  // namespace signpost::checks
