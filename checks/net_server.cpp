// net.server: whether the licence servers that this PC points to answer. Asks first; sends nothing but a connection.
#include <algorithm>
#include <future>
#include <map>
#include <optional>

#include "checks/judging.h"
#include "checks/licences.h"
#include "checks/pointers.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::chrono::milliseconds port_limit{2000};
constexpr std::uint16_t first_port = 27000;
constexpr std::uint16_t last_port = 27009;
constexpr std::size_t most_servers = 8;

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

// All ports of one host side by side: the first that answers decides; else the most telling failure.
Outcome ask(Provider& provider, const std::string& host, std::uint16_t port, const std::stop_token& stop) {
    std::stop_source answered;
    const std::stop_callback pass_on(stop, [&] { answered.request_stop(); });
    std::vector<std::future<Outcome>> asking;
    for (int each = port == 0 ? first_port : port; each <= (port == 0 ? last_port : port); ++each) {
        asking.push_back(std::async(std::launch::async, [&, each] {
            const auto reading = provider.tcp(host, static_cast<std::uint16_t>(each), port_limit, answered.get_token());
            if (reading.has_value()) answered.request_stop();
            return reading.outcome;
        }));
    }
    std::vector<Outcome> outcomes;
    for (std::future<Outcome>& each : asking) outcomes.push_back(each.get());
    for (const Outcome outcome : {Outcome::value, Outcome::timeout, Outcome::denied, Outcome::failed}) {
        if (std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end()) return outcome;
    }
    return Outcome::absent;
}

const char* name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::value: return "answers";
        case Outcome::timeout: return "timeout";
        case Outcome::absent: return "unknown_name";
        default: return "refused";
    }
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_pointers(provider, facts, stop);
    read_legacy(provider, facts, stop);
    const Rows hosts = facts.rows("hosts").value;
    if (hosts.empty()) return facts;
    std::map<std::pair<std::string, std::string>, Outcome> asked;
    for (const Row& row : hosts) {
        if (value(row, "value") != "1" && asked.size() < most_servers)
            asked[{value(row, "host"), value(row, "port")}] = {};
    }
    std::vector<std::future<void>> asking;
    for (auto& [server, outcome] : asked) {
        asking.push_back(std::async(std::launch::async, [&provider, &stop, &server = server, &outcome = outcome] {
            const auto port = static_cast<std::uint16_t>(whole_number(server.second).value_or(0));
            outcome = ask(provider, server.first, port, stop);
        }));
    }
    read_licences(provider, facts, stop);
    for (std::future<void>& each : asking) each.get();
    Rows answers;
    for (const Row& row : hosts) {
        const auto found = asked.find({value(row, "host"), value(row, "port")});
        if (found == asked.end() || value(row, "value") == "1") continue;
        answers.push_back({{"state", name_of(found->second)}, {"triad", value(row, "triad").empty() ? "" : "1"}});
    }
    facts.set("answers", Reading<Rows>::of(std::move(answers)));
    return facts;
}

Message words(const std::string& state) {
    if (state == "answers") return say("server.value.answers");
    if (state == "timeout") return say("server.value.timeout");
    return say(state == "unknown_name" ? "server.value.unknown_name" : "server.value.refused");
}

Result judge_answers(const Rows& answers, Intention intention) {
    const auto count = [&](const char* state) {
        return std::count_if(answers.begin(), answers.end(),
                             [&](const Row& row) { return value(row, "state") == state; });
    };
    const auto up = count("answers");
    const auto all = static_cast<std::ptrdiff_t>(answers.size());
    const bool triad =
        std::any_of(answers.begin(), answers.end(), [](const Row& row) { return value(row, "triad") == "1"; });
    if (up == 0 && count("timeout") > 0) return cannot_tell(Reason::timeout);
    if (up == 0 && intention == Intention::network) return found(State::problem, say("server.none"));
    if (up == 0) return found(State::ok, say("server.gone"));
    if (intention == Intention::sign_in) return found(State::attention, say("server.not_needed"));
    if (triad && up < all) return found(State::attention, say("server.part"));
    return found(State::ok, say("server.answers"));
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto pointers = facts.rows("pointers");
    const auto answers = facts.rows("answers");
    if (!pointers.has_value()) return cannot_tell(reason_for(pointers));
    if (answers.outcome == Outcome::absent || answers.value.empty()) {
        const auto unread = facts.number("unread");
        if (hindered(unread)) return cannot_tell(reason_for(unread));
        if (hindered(answers)) return cannot_tell(reason_for(answers));
        return found(State::not_applicable, say("server.no_pointer"));
    }
    Result result = judge_answers(answers.value, intention_of(facts));
    const Rows hosts = facts.rows("hosts").value;
    long number = 0;
    for (const Row& row : answers.value) {
        add(result, say("server.number", {{"number", std::to_string(++number)}}), words(value(row, "state")));
    }
    for (const Row& host : hosts) {
        if (value(host, "value") != "1") add_on_screen(result, say("server.host"), literal(value(host, "host")));
    }
    if (result.state == State::problem) {
        result.next = next("troubleshooting/network-licence-fails", "next.network_fails");
    } else if (result.state == State::attention) {
        result.next = next("licence-server/decommission", "next.decommission");
    }
    return result;
}

}  // namespace

Check net_server() {
    Check check;
    check.id = "net.server";
    check.limit = std::chrono::seconds(15);
    check.consent = Consent::ask;
    check.page = "licence-server/decommission";
    check.reads = {say("reads.pointers"), say("reads.server")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
