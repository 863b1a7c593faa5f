#include "checks/check.h"

#include <algorithm>

#include "checks/table.h"

namespace signpost::checks {

std::span<const Check> all_checks() {
    static const std::vector<Check> table = make_table();
    return table;
}

const Check* find_check(std::string_view id) {
    const auto table = all_checks();
    const auto found = std::find_if(table.begin(), table.end(), [id](const Check& check) { return check.id == id; });
    return found == table.end() ? nullptr : &*found;
}

bool accepts(const Check& check, const Parameters& parameters, const CheckData& data) {
    return std::all_of(parameters.begin(), parameters.end(), [&](const auto& given) {
        return std::any_of(check.parameters.begin(), check.parameters.end(), [&](const Parameter& declared) {
            if (declared.name != given.first) return false;
            if (declared.source == Parameter::Source::product_years) {
                return std::any_of(data.requirements.begin(), data.requirements.end(),
                                   [&](const Requirement& requirement) { return requirement.id == given.second; });
            }
            return std::find(declared.values.begin(), declared.values.end(), given.second) != declared.values.end();
        });
    });
}

}  // namespace signpost::checks
