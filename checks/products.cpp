#include "checks/products.h"

#include <algorithm>
#include <array>
#include <set>

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

std::string text_at(Provider& provider, const Place& place, const std::string& key, const char* name) {
    const auto value = provider.reg_read(place.hive, place.view, key, name);
    return value.has_value() && value.value.type == RegistryValue::Type::text ? value.value.text : std::string();
}

void read_windows(Provider& provider, Facts& facts, const std::stop_token& stop) {
    Rows rows;
    for (const Place& place : places) {
        const auto keys = provider.reg_subkeys(place.hive, place.view, uninstall);
        if (!keys.has_value() && keys.outcome != Outcome::absent) {
            facts.set("unread", Reading<std::int64_t>::none(keys.outcome, keys.error));
        }
        for (const std::string& key : keys.value) {
            if (stop.stop_requested()) return facts.set("products", Reading<Rows>::none(Outcome::timeout));
            const std::string path = std::string(uninstall) + "\\" + key;
            if (!holds(text_at(provider, place, path, "Publisher"), "Autodesk")) continue;
            const std::string name(trimmed(text_at(provider, place, path, "DisplayName")).substr(0, longest_name));
            if (name.empty()) continue;
            const auto part = provider.reg_read(place.hive, place.view, path, "SystemComponent");
            const bool is_part = part.has_value() && part.value.dword == 1;
            rows.push_back({{"name", name},
                            {"version", text_at(provider, place, path, "DisplayVersion").substr(0, 40)},
                            {"part", is_part ? "1" : ""}});
        }
    }
    facts.set("products", Reading<Rows>::of(std::move(rows)));
}

void read_linux(Provider& provider, Facts& facts) {
    Rows rows;
    for (const char* folder : {"/opt/Autodesk", "/usr/autodesk"}) {
        const auto names = provider.directory(folder);
        if (!names.has_value() && names.outcome != Outcome::absent) {
            facts.set("unread", Reading<std::int64_t>::none(names.outcome, names.error));
        }
        for (const std::string& name : names.value) {
            rows.push_back({{"name", decoded(name).substr(0, longest_name)}, {"folder", "1"}});
        }
    }
    facts.set("products", Reading<Rows>::of(std::move(rows)));
}

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

bool has_word(std::string_view name, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        for (std::size_t at = 0; at + word.size() <= name.size(); ++at) {
            const auto letter = [](char c) { return (lower({&c, 1})[0] >= 'a' && lower({&c, 1})[0] <= 'z'); };
            const bool starts = at == 0 || !letter(name[at - 1]);
            const bool ends = at + word.size() == name.size() || !letter(name[at + word.size()]);
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

bool any_from(const std::vector<Installed>& products, int first_year, int last_year) {
    return std::any_of(products.begin(), products.end(),
                       [&](const Installed& each) { return each.year >= first_year && each.year <= last_year; });
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
