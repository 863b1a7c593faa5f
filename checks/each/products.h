// The Autodesk software of a PC: reading what is registered as installed, and telling products from their parts.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "checks/data.h"
#include "checks/facts.h"

namespace signpost::checks {

struct Installed {
    std::string family;  // empty: not in the product table
    std::string name;    // "AutoCAD 2025"
    int year = 0;        // 0: no year in its name
    bool suite = false;
    bool own_key_only = false;  // not in the list of installed programs, yet its own registry key is there
};

// The first year whose products sign in through the browser, which Identity Manager hands back.
inline constexpr int first_year_with_browser = 2024;

// Sets the facts "products" (rows of name, version, part: "1" for what Windows marks as a component, key: "1" for a
// product's own registry key, folder: "1" for a folder on Linux) and "products_unread" (the outcome of a place or an
// entry that could not be read). Only entries whose publisher is Autodesk are kept, and of keys and folders only names
// that have a product's shape.
void read_products(Provider& provider, Facts& facts, const std::stop_token& stop);
// The products among the rows, each family and release once, sorted by name; parts are left out. Total.
[[nodiscard]] std::vector<Installed> products_in(const Rows& rows, const CheckData& data);
// Whether a product of these years is among those that read_products found, its own key alone not counting: it may be
// left of one that was removed. `false` only where all could be read; else the outcome tells what was in the way.
[[nodiscard]] Reading<bool> any_product(const Facts& facts, const CheckData& data, int first_year,
                                        int last_year = 9999);
[[nodiscard]] const Product* product_of_process(const CheckData& data, const std::string& process);
[[nodiscard]] const Requirement* requirement_of(const CheckData& data, const std::string& id);

}  // namespace signpost::checks
