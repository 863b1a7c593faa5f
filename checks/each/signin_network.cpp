// signin.network: whether the hosts that a sign-in needs can be reached. Asks first; sends HEAD / and nothing else.
#include <algorithm>
#include <future>
#include <set>

#include "checks/judging.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

constexpr std::chrono::milliseconds host_limit{7500};
constexpr std::size_t most_hosts = 8;

std::string outcome_name(const Reading<HttpsReply>& reading) {
    if (reading.has_value()) return "reached";
    if (reading.outcome == Outcome::timeout) return "timeout";
    if (reading.outcome == Outcome::unsupported) return "unsupported";
    switch (static_cast<NetworkError>(reading.error)) {
        case NetworkError::name: return "name";
        case NetworkError::refused: return "refused";
        case NetworkError::certificate: return "certificate";
        case NetworkError::proxy: return "proxy";
        case NetworkError::other: break;
    }
    return "other";
}

Facts collect(Provider& provider, const CheckData& data, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    Rows rows(std::min(data.sign_in_hosts.size(), most_hosts));
    std::vector<std::future<void>> answers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        answers.push_back(std::async(std::launch::async, [&, i] {
            const std::string& host = data.sign_in_hosts[i];
            rows[i] = {{"host", host}, {"state", outcome_name(provider.https_head(host, host_limit, stop))}};
        }));
    }
    for (std::future<void>& answer : answers) answer.get();
    facts.set("hosts", rows.empty() ? Reading<Rows>::none(Outcome::absent) : Reading<Rows>::of(std::move(rows)));
    return facts;
}

const char* words(const std::string& state) {
    if (state == "reached") return "network.reached";
    if (state == "name") return "network.name";
    if (state == "refused") return "network.refused";
    if (state == "timeout") return "network.timeout";
    if (state == "certificate") return "network.certificate";
    return state == "proxy" ? "network.proxy" : "network.other";
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto hosts = facts.rows("hosts");
    if (!hosts.has_value()) return cannot_tell(reason_for(hosts));
    if (hosts.value.empty()) return cannot_tell(Reason::not_found_unexpected);
    const auto all = static_cast<std::ptrdiff_t>(hosts.value.size());
    const auto with = [&](const char* state) {
        return std::count_if(hosts.value.begin(), hosts.value.end(),
                             [&](const Row& row) { return value(row, "state") == state; });
    };
    if (with("unsupported") == all) return cannot_tell(Reason::unsupported_os);
    const auto reached = with("reached");
    Result result = reached == all ? found(State::ok, say_count("network.all", static_cast<long>(all)))
                    : reached > 0 ? found(State::attention, say_count("network.some", static_cast<long>(all - reached)))
                                  : found(State::problem, say("network.none"));
    std::set<std::string> failures;
    for (const Row& row : hosts.value) {
        const std::string state = words(value(row, "state"));
        add_on_screen(result, literal(value(row, "host")), say(state));
        if (value(row, "state") != "reached") failures.insert(state);
    }
    for (const std::string& failure : failures) result.share.push_back(say(failure));  // what failed, not where
    if (result.state != State::ok) {
        result.meaning = say(with("certificate") > 0 ? "network.certificate.meaning"
                             : with("proxy") > 0     ? "network.proxy.meaning"
                                                     : "network.meaning");
        result.next = next("troubleshooting/sign-in-blocked", "next.sign_in_blocked");
    }
    return result;
}

}  // namespace

Check signin_network() {
    Check check;
    check.id = "signin.network";
    check.limit = std::chrono::seconds(8);
    check.contacts = Contacts::sign_in_hosts;
    check.page = "troubleshooting/sign-in-blocked";
    check.reads = {say("reads.network")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
