// lic.type-legacy: what each product of 2016 to 2019 is set to, from the file in which it keeps the choice.
#include "checks/judging.h"
#include "checks/licences.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_legacy(provider, facts, stop);
    return facts;
}

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

const char* words(const Row& row) {
    const std::string marker = value(row, "value");
    if (!value(row, "outcome").empty()) return "legacy.value.unread";
    if (marker.empty()) return "legacy.value.asks";
    if (marker == "user") return "type.value.sign_in";
    if (marker == "network") return "type.value.network";
    if (marker == "standalone") return "type.value.stand_alone";
    return "legacy.value.contradiction";
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto rows = facts.rows("legacy");
    if (rows.outcome == Outcome::absent) return found(State::not_applicable, say("legacy.none"));
    if (!rows.has_value()) return cannot_tell(reason_for(rows));
    if (rows.value.empty()) return found(State::not_applicable, say("legacy.none"));
    long other = 0;
    bool denied = false;
    bool unclear = false;
    for (const Row& row : rows.value) {
        const std::string words_of_row = words(row);
        if (words_of_row == "type.value.network" || words_of_row == "type.value.stand_alone") ++other;
        denied = denied || words_of_row == "legacy.value.unread";
        unclear = unclear || words_of_row == "legacy.value.contradiction";
    }
    Result result = other > 0 ? found(State::attention, say_count("legacy.not_sign_in", other))
                    : denied  ? cannot_tell(Reason::denied)
                    : unclear ? cannot_tell(Reason::parse, say("legacy.contradiction"))
                              : found(State::ok, say("legacy.all_sign_in"));
    for (const Row& row : rows.value) add(result, literal(product_name(row, data)), say(words(row)), value(row, "key"));
    if (result.state != State::ok) result.next = next("licence-type/user-2018-2019", "next.change_type");
    return result;
}

}  // namespace

Check lic_type_legacy() {
    Check check;
    check.id = "lic.type-legacy";
    check.limit = std::chrono::seconds(2);
    check.page = "licence-type/user-2018-2019";
    check.reads = {say("reads.lgs")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
