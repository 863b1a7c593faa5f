#include "checks/check.h"

#include <algorithm>

#include "checks/table.h"

namespace signpost::checks {

std::span<const Check> all_checks() {
    // Never destroyed: a check that was given up may still run, and look into it, while the program ends.
    static const std::vector<Check>& table = *new std::vector<Check>(make_table());
    return table;
}

const Check* find_check(std::string_view id) {
    const auto table = all_checks();
    const auto found = std::find_if(table.begin(), table.end(), [id](const Check& check) { return check.id == id; });
    return found == table.end() ? nullptr : &*found;
}

std::vector<std::string> values(const Parameter& parameter, const CheckData& data) {
    std::vector<std::string> out(parameter.values.begin(), parameter.values.end());
    if (parameter.source == Parameter::Source::product_years) {
        for (const Requirement& requirement : data.requirements) out.push_back(requirement.id);
    }
    return out;
}

bool accepts(const Check& check, const Parameters& parameters, const CheckData& data) {
    return std::all_of(parameters.begin(), parameters.end(), [&](const auto& given) {
        return std::any_of(check.parameters.begin(), check.parameters.end(), [&](const Parameter& declared) {
            if (declared.name != given.first) return false;
            const auto allowed = values(declared, data);
            return std::find(allowed.begin(), allowed.end(), given.second) != allowed.end();
        });
    });
}

}  // namespace signpost::checks
