// The table of compiled-in checks, and running one: collect facts, judge them.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "checks/data.h"
#include "checks/provider.h"
#include "checks/result.h"

namespace signpost::checks {

// What a check read, as plain named values, each with its own outcome; can be saved and loaded (facts.h).
class Facts;

// A parameter that a link may carry, with the only values it may have.
struct Parameter {
    enum class Source { listed, product_years };  // product_years: the ids of CheckData::requirements
    std::string_view name;
    std::vector<std::string_view> values;
    Source source = Source::listed;
};

using Parameters = std::map<std::string, std::string>;

// Whom a check contacts while it collects. Whoever contacts anybody asks the reader first.
enum class Contacts { nobody, sign_in_hosts, licence_servers };

// One row of the compiled table, which lives as long as the program. `collect` touches the provider and nothing else;
// `judge` is pure and total: whatever the facts, it returns a result with one of the five states and throws nothing.
struct Check {
    std::string_view id;  // "os.uac"
    std::chrono::milliseconds limit;
    Contacts contacts = Contacts::nobody;
    std::string_view page;  // where its result leads when nothing better fits
    std::vector<Parameter> parameters;
    std::vector<Message> reads;  // shown before it runs: what it will read
    Facts (*collect)(Provider&, const CheckData&, const Parameters&, std::stop_token);
    Result (*judge)(const Facts&, const CheckData&, const Parameters&);
};

[[nodiscard]] inline bool asks_first(const Check& check) { return check.contacts != Contacts::nobody; }
[[nodiscard]] std::span<const Check> all_checks();           // in the order of help/checks
[[nodiscard]] const Check* find_check(std::string_view id);  // nullptr: no such check
// The values that the parameter may have.
[[nodiscard]] std::vector<std::string> values(const Parameter& parameter, const CheckData& data);
// True when every parameter is declared and has one of its declared values.
[[nodiscard]] bool accepts(const Check& check, const Parameters& parameters, const CheckData& data = {});

}  // namespace signpost::checks
