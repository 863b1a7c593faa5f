// lic.last-ok: whether the last sign-in and licence check succeeded, and how long that holds without the internet.
#include <algorithm>
#include <optional>

#include "checks/judging.h"
#include "checks/each/licences.h"
#include "checks/moments.h"
#include "checks/each/products.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr long enough_days = 7;

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_products(provider, facts, stop);
    read_licences(provider, facts, stop);
    facts.set("now", Reading<std::int64_t>::of(seconds_since_1970(provider.now())));
    return facts;
}

// How the helper writes that something succeeded; nothing: it is neither that nor the opposite.
std::optional<bool> succeeded(const std::string& text) {
    if (text == "1" || same(text, "true")) return true;
    if (text == "0" || same(text, "false")) return false;
    return std::nullopt;
}

struct Seen {
    bool any_field = false, failed = false, unreadable = false;
    std::optional<long> days;  // until the first licence has to be checked again; negative: that is past
};

Seen look(const Rows& rows, std::int64_t now) {
    Seen seen;
    for (const Row& row : rows) {
        for (const char* name : {"authorized", "checked"}) {
            const std::string text = value(row, name);
            if (text.empty()) continue;
            const auto good = succeeded(text);
            seen.any_field = true;
            seen.failed = seen.failed || good == false;
            seen.unreadable = seen.unreadable || !good;
        }
        const std::string expires = value(row, "expires");
        if (expires.empty()) continue;
        const auto date = parse_iso_date(expires);
        seen.any_field = true;
        seen.unreadable = seen.unreadable || !date;
        if (!date) continue;
        const long days = whole_days(now, *date);
        seen.days = seen.days ? std::min(*seen.days, days) : days;
    }
    return seen;
}

Result summary_of(const Seen& seen) {
    if (!seen.any_field) return cannot_tell(Reason::not_found_unexpected, say("last.no_field"));
    if (seen.failed) return found(State::attention, say("last.failed"));
    if (seen.days && *seen.days < 0) return found(State::attention, say("last.over"));
    if (seen.days && *seen.days == 0) return found(State::attention, say("last.today"));
    if (seen.days && *seen.days < enough_days) return found(State::attention, say_count("last.soon", *seen.days));
    if (seen.unreadable) return cannot_tell(Reason::parse, say("last.unreadable"));
    return found(State::ok, say("last.good"));
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    if (auto without = without_licences(facts, data)) return *without;
    const auto now = facts.number("now");
    if (!now.has_value()) return cannot_tell(Reason::parse);
    Rows signed_in;
    bool unclear = false;
    for (const Row& row : facts.rows("licences").value) {
        if (method_of(row) == Method::sign_in) signed_in.push_back(row);
        unclear = unclear || method_of(row) == Method::unclear;
    }
    if (signed_in.empty() && unclear) return cannot_tell(Reason::parse);
    if (signed_in.empty()) return found(State::not_applicable, say("last.never"));
    const Seen seen = look(signed_in, now.value);
    Result result = summary_of(seen);
    if (!seen.any_field) return result;
    for (const Row& row : signed_in) {
        const std::string expires = value(row, "expires");
        if (parse_iso_date(expires)) add(result, literal(product_name(row, data)), literal(expires.substr(0, 10)));
    }
    result.next = seen.failed ? next("troubleshooting/sign-in-blocked", "next.sign_in_blocked")
                              : next("sign-in/new-process", "next.sign_in");
    return result;
}

}  // namespace

Check lic_last_ok() {
    Check check;
    check.id = "lic.last-ok";
    check.limit = std::chrono::seconds(15);
    check.page = "sign-in/new-process";
    check.reads = {say("reads.helper"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
