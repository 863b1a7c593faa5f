// signin.clock: how far this PC's clock is from the one of the first sign-in host that answers. Asks first.
#include <cstdlib>

#include "checks/judging.h"
#include "checks/moments.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

constexpr std::chrono::milliseconds host_limit{3500};
constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;

Facts collect(Provider& provider, const CheckData& data, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    facts.set("offset", Reading<std::int64_t>::none(Outcome::absent));
    for (std::size_t i = 0; i < data.sign_in_hosts.size() && i < 2; ++i) {
        const auto reply = provider.https_head(data.sign_in_hosts[i], host_limit, stop);
        if (!reply.has_value()) {
            const bool told = reply.outcome != Outcome::failed;
            facts.set("offset", Reading<std::int64_t>::none(told ? reply.outcome : Outcome::absent, reply.error));
            continue;
        }
        const auto there = parse_http_date(reply.value.date);
        if (!there) continue;
        facts.set("offset", Reading<std::int64_t>::of(seconds_since_1970(provider.now()) - *there));
        break;
    }
    return facts;
}

// Near a whole number of hours: the time zone, or a hardware clock that keeps local time.
bool whole_hours(std::int64_t away) {
    const std::int64_t rest = away % hour;
    return away >= hour - minute && (rest < 5 * minute || rest > hour - 5 * minute);
}

Message distance(std::int64_t away, bool ahead) {
    if (away < 2 * hour)
        return say_count(ahead ? "clock.ahead_minutes" : "clock.behind_minutes", static_cast<long>(away / minute));
    if (away < 2 * day)
        return say_count(ahead ? "clock.ahead_hours" : "clock.behind_hours", static_cast<long>(away / hour));
    return say_count(ahead ? "clock.ahead_days" : "clock.behind_days", static_cast<long>(away / day));
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto offset = facts.number("offset");
    if (!offset.has_value())
        return cannot_tell(reason_for(offset),
                           say(offset.outcome == Outcome::timeout ? "reason.timeout" : "clock.no_answer"));
    constexpr std::int64_t most = 100 * 365 * day;
    if (offset.value > most || offset.value < -most) return found(State::problem, say("clock.far"));
    const std::int64_t away = std::abs(offset.value);
    if (away <= 5 * minute) return found(State::ok, say("clock.good"));
    Result result = found(away <= day ? State::attention : State::problem, distance(away, offset.value > 0));
    result.meaning = say(whole_hours(away) && away <= day ? "clock.time_zone" : "clock.meaning");
    result.next = next("troubleshooting/clock", "next.clock");
    return result;
}

}  // namespace

Check signin_clock() {
    Check check;
    check.id = "signin.clock";
    check.limit = std::chrono::seconds(8);
    check.contacts = Contacts::sign_in_hosts;
    check.page = "troubleshooting/clock";
    check.reads = {say("reads.clock")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
