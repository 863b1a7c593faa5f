// How installed products are licensed: what the licensing helper lists (2020 and later) and the files of 2016 to 2019.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "checks/data.h"
#include "checks/facts.h"
#include "checks/result.h"

namespace signpost::checks {

// The licensing helper's answer to `list`, from the first '[' to the last ']'. One row a product, each once, with
// feature, selected, default (product keys), version, method, authorized, checked, expires; what is absent is empty.
// Serial numbers and server names are dropped here. Nothing where that is no list of objects.
[[nodiscard]] std::optional<Rows> parse_licence_list(std::string_view output);

// Sets "licences" (Rows) and "exit" (the helper's exit code, when it ran).
void read_licences(Provider& provider, Facts& facts, const std::stop_token& stop);
// What there is to say where that gave no list with products in it: the helper is missing or failed, nothing is
// registered, or (from read_products) no product from 2020 on is installed. Nothing: the list can be judged.
[[nodiscard]] std::optional<Result> without_licences(const Facts& facts, const CheckData& data);

enum class Method { none, network, stand_alone, deployment, sign_in, unclear };
[[nodiscard]] Method method_of(const Row& licence);
// "Maya 2024", from key and version; the feature's name where the table does not know the key.
[[nodiscard]] std::string product_name(const Row& licence, const CheckData& data);

// The marker of an LGS.data file: "network", "standalone", "" (none: the product asks at its start);
// "contradiction" where several differ, "unclear" where it holds something else.
[[nodiscard]] std::string parse_lgs(std::string_view text);
// Sets "legacy" (Rows of key, year, value: the marker, outcome: "denied" or "failed" where it could not be read). A
// folder whose name is no product key's has neither key nor year. Unsupported on Linux, where the place is not known.
void read_legacy(Provider& provider, Facts& facts, const std::stop_token& stop);
[[nodiscard]] Outcome outcome_of(const Row& legacy);

// What the products of this PC are set to as a whole. other: none draws a network licence, and not all sign in.
enum class Intention { network, sign_in, other };
// From what read_products, read_licences and read_legacy found; where that does not tell, the outcome says why. Only a
// value that is not `network` means that no product needs a licence server.
[[nodiscard]] Reading<Intention> intention_of(const Facts& facts, const CheckData& data);

}  // namespace signpost::checks
