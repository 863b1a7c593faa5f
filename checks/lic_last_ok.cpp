// lic.last-ok: whether the last sign-in and licence check succeeded, and how long that holds without the internet.
#include <algorithm>
#include <optional>

#include "checks/judging.h"
#include "checks/licences.h"
#include "checks/moments.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

constexpr long enough_days = 7;

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_licences(provider, facts, stop);
    facts.set("now", Reading<std::int64_t>::of(seconds_since_1970(provider.now())));
    return facts;
}

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

Result judge_signed_in(const Rows& rows, std::int64_t now, const CheckData& data) {
    bool any_field = false;
    bool unreadable = false;
    bool failed = false;
    std::optional<long> least;
    for (const Row& row : rows) {
        const std::string expires = value(row, "expires");
        const std::string authorized = value(row, "authorized");
        const std::string checked = value(row, "checked");
        any_field = any_field || !(expires.empty() && authorized.empty() && checked.empty());
        failed = failed || authorized == "false" || checked == "false";
        if (expires.empty()) continue;
        const auto date = parse_iso_date(expires);
        unreadable = unreadable || !date;
        if (!date) continue;
        const long days = whole_days(now, *date);
        least = least ? std::min(*least, days) : days;
    }
    if (!any_field) return cannot_tell(Reason::not_found_unexpected, say("last.no_field"));
    const bool soon = least && *least < enough_days;
    Result result = failed       ? found(State::attention, say("last.failed"))
                    : soon       ? found(State::attention, say_count("last.soon", std::max(*least, 0L)))
                    : unreadable ? cannot_tell(Reason::parse, say("last.unreadable"))
                                 : found(State::ok, say("last.good"));
    for (const Row& row : rows) {
        const std::string expires = value(row, "expires");
        if (!expires.empty() && parse_iso_date(expires))
            add(result, literal(product_name(row, data)), literal(expires.substr(0, 10)));
    }
    result.next = failed ? next("troubleshooting/sign-in-blocked", "next.sign_in_blocked")
                         : next("sign-in/new-process", "next.sign_in");
    return result;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto licences = facts.rows("licences");
    const auto now = facts.number("now");
    if (licences.outcome == Outcome::absent) return found(State::not_applicable, say("type.no_recent"));
    if (!licences.has_value()) return cannot_tell(reason_for(licences));
    if (!now.has_value()) return cannot_tell(Reason::parse);
    Rows signed_in;
    for (const Row& row : licences.value) {
        if (method_of(row) == Method::sign_in) signed_in.push_back(row);
    }
    if (signed_in.empty()) return found(State::not_applicable, say("last.never"));
    return judge_signed_in(signed_in, now.value, data);
}

}  // namespace

Check lic_last_ok() {
    Check check;
    check.id = "lic.last-ok";
    check.limit = std::chrono::seconds(15);
    check.page = "sign-in/new-process";
    check.reads = {say("reads.helper")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
