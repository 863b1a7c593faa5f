// lic.type-legacy: what each product of 2016 to 2019 is set to, from the file in which it keeps the choice.
#include "checks/judging.h"
#include "checks/each/licences.h"
#include "checks/each/products.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_products(provider, facts, stop);
    read_legacy(provider, facts, stop);
    return facts;
}

const char* words(const Row& row) {
    const std::string marker = value(row, "value");
    if (outcome_of(row) != Outcome::value) return "legacy.value.unread";
    if (marker.empty()) return "legacy.value.asks";
    if (marker == "network") return "type.value.network";
    if (marker == "standalone") return "type.value.stand_alone";
    return marker == "contradiction" ? "legacy.value.contradiction" : "type.value.unclear";
}

Result judge_rows(const Rows& rows, const CheckData& data) {
    long other = 0;
    bool unclear = false;
    std::optional<Outcome> unread;
    for (const Row& row : rows) {
        const std::string marker = value(row, "value");
        if (outcome_of(row) != Outcome::value) unread = outcome_of(row);
        else if (marker == "network" || marker == "standalone") ++other;
        else unclear = unclear || !marker.empty();
    }
    Result result = other > 0 ? found(State::attention, say_count("legacy.not_sign_in", other))
                    : unread  ? cannot_tell(reason_for(*unread))
                    : unclear ? cannot_tell(Reason::parse, say("legacy.unclear"))
                              : found(State::ok, say("legacy.all_ask"));
    for (const Row& row : rows) {
        const std::string name = product_name(row, data);
        add(result, name.empty() ? say("legacy.unnamed") : literal(name), say(words(row)), value(row, "key"));
    }
    if (result.state != State::ok) result.next = next("licence-type/user-2018-2019", "next.change_type");
    return result;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto rows = facts.rows("legacy");
    if (rows.has_value() && !rows.value.empty()) return judge_rows(rows.value, data);
    const auto products = any_product(facts, data, 2016, 2019);
    const bool none = products.has_value() && !products.value;
    const bool told = !hindered(rows) || (rows.outcome == Outcome::unsupported && none);
    return told ? found(State::not_applicable, say("legacy.none")) : cannot_tell(reason_for(rows));
}

}  // namespace

Check lic_type_legacy() {
    Check check;
    check.id = "lic.type-legacy";
    check.limit = std::chrono::seconds(2);
    check.page = "licence-type/user-2018-2019";
    check.reads = {say("reads.lgs"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
