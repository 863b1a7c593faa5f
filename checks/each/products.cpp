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

// "maya2025" and "flame_2025.1" have no blank before the year.
int year_of_folder(std::string_view folder) {
    const auto digit = folder.find_first_of("0123456789");
    return digit == std::string_view::npos ? 0 : year_in(folder.substr(digit).substr(0, 4));
}

Installed describe(const Row& row, const CheckData& data) {
    Installed out;
    const std::string full = value(row, "name");
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
        return each.year >= first_year && each.year <= last_year;
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
