// net.server: whether the licence servers that this PC points to answer. Asks first; sends nothing but a connection.
#include <algorithm>
#include <future>
#include <map>
#include <set>

#include "checks/judging.h"
#include "checks/each/licences.h"
#include "checks/each/pointers.h"
#include "checks/each/products.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::chrono::milliseconds port_limit{2000};
constexpr std::chrono::milliseconds slice{20};
constexpr int first_port = 27000;
constexpr int last_port = 27009;
constexpr std::size_t most_servers = 8;
constexpr const char* network_fails = "troubleshooting/network-licence-fails";

// One server that this PC points to, however many places name it.
struct Target {
    std::string host, port, triad;
    bool operator==(const Target& other) const { return host == other.host && port == other.port; }
};

std::vector<Target> targets_of(const Rows& hosts) {
    std::vector<Target> out;
    for (const Row& row : hosts) {
        if (value(row, "value") == "1") continue;  // other vendors'
        const Target target{value(row, "host"), value(row, "port"), value(row, "triad")};
        const auto known = std::find(out.begin(), out.end(), target);
        if (known == out.end()) out.push_back(target);
        else if (known->triad.empty()) known->triad = target.triad;
    }
    return out;
}

// Ports of one host side by side: the first that answers decides; else the most telling failure.
Outcome ask_ports(Provider& provider, const std::string& host, int first, int last, const std::stop_token& stop) {
    std::stop_source enough;
    std::vector<std::future<Outcome>> asking;
    for (int each = first; each <= last; ++each) {
        asking.push_back(std::async(std::launch::async, [&, each] {
            const auto reading = provider.tcp(host, static_cast<std::uint16_t>(each), port_limit, enough.get_token());
            if (reading.has_value()) enough.request_stop();
            return reading.outcome;
        }));
    }
    std::vector<Outcome> outcomes;
    for (std::future<Outcome>& each : asking) {
        // A stop is passed on by looking for it, as every wait here does: no callback can run while it goes away.
        while (each.wait_for(slice) != std::future_status::ready) {
            if (stop.stop_requested()) enough.request_stop();
        }
        outcomes.push_back(each.get());
    }
    for (const Outcome outcome : {Outcome::value, Outcome::timeout, Outcome::denied, Outcome::failed}) {
        if (std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end()) return outcome;
    }
    return Outcome::absent;
}

// Without a port the usual one first: mostly it answers, or the name is unknown, and the others need not be asked.
Outcome ask(Provider& provider, const Target& target, const std::stop_token& stop) {
    const int port = whole_number(target.port).value_or(0);
    if (port != 0) return ask_ports(provider, target.host, port, port, stop);
    const Outcome usual = ask_ports(provider, target.host, first_port, first_port, stop);
    if (usual == Outcome::value || usual == Outcome::absent) return usual;
    const Outcome others = ask_ports(provider, target.host, first_port + 1, last_port, stop);
    return others == Outcome::value || others == Outcome::timeout ? others : usual;
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
    auto targets = targets_of(facts.rows("hosts").value);
    if (targets.empty()) return facts;
    if (targets.size() > most_servers) {
        facts.set_number("not_asked", Reading<std::size_t>::of(targets.size() - most_servers));
        targets.resize(most_servers);
    }
    std::vector<std::future<Outcome>> asking;
    for (const Target& target : targets) {
        asking.push_back(std::async(std::launch::async, [&] { return ask(provider, target, stop); }));
    }
    read_products(provider, facts, stop);
    read_legacy(provider, facts, stop);
    read_licences(provider, facts, stop);
    Rows answers;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        answers.push_back({{"state", name_of(asking[i].get())}, {"triad", targets[i].triad}});
    }
    facts.set("answers", Reading<Rows>::of(std::move(answers)));
    return facts;
}

Message words(const std::string& state) {
    if (state == "answers") return say("server.value.answers");
    if (state == "timeout") return say("server.value.timeout");
    return say(state == "unknown_name" ? "server.value.unknown_name" : "server.value.refused");
}

bool answers(const Row& row) { return value(row, "state") == "answers"; }

// Some of one redundant group answer, and some do not.
bool part_of_a_triad(const Rows& rows) {
    std::map<std::string, std::set<bool>> groups;
    for (const Row& row : rows) {
        if (!value(row, "triad").empty()) groups[value(row, "triad")].insert(answers(row));
    }
    return std::any_of(groups.begin(), groups.end(), [](const auto& group) { return group.second.size() == 2; });
}

Result judge_answers(const Rows& rows, const Reading<Intention>& intention) {
    const bool any = std::any_of(rows.begin(), rows.end(), answers);
    const bool silent =
        std::any_of(rows.begin(), rows.end(), [](const Row& row) { return value(row, "state") == "timeout"; });
    const auto is = [&](Intention wanted) { return intention.has_value() && intention.value == wanted; };
    if (!any && silent) return cannot_tell(Reason::timeout);
    if (!any && !intention.has_value()) return cannot_tell(reason_for(intention), say("server.perhaps_needed"));
    if (!any && is(Intention::network)) return found(State::problem, say("server.none"));
    if (!any) return found(State::ok, say("server.gone"));
    if (is(Intention::sign_in)) return found(State::attention, say("server.not_needed"));
    if (part_of_a_triad(rows)) return found(State::attention, say("server.part"));
    return found(State::ok, say("server.answers"));
}

// A server is taken out of service only where no product is set to need it.
NextPage page_for(const Reading<Intention>& intention) {
    const bool needed = !intention.has_value() || intention.value == Intention::network;
    return needed ? next(network_fails, "next.network_fails")
                  : next("licence-server/decommission", "next.decommission");
}

Message number_of(std::size_t index) { return say("server.number", {{"number", std::to_string(index + 1)}}); }

void list(Result& result, const Facts& facts) {
    const Rows rows = facts.rows("answers").value;
    const auto targets = targets_of(facts.rows("hosts").value);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        add(result, number_of(i), words(value(rows[i], "state")));
        if (i < targets.size()) add_on_screen(result, number_of(i), literal(targets[i].host));
    }
    const auto left_out = facts.number("not_asked");
    if (left_out.has_value() && left_out.value > 0)
        add(result, say_count("server.not_asked", static_cast<long>(left_out.value)), {});
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto pointers = facts.rows("pointers");
    const auto rows = facts.rows("answers");
    if (!pointers.has_value()) return cannot_tell(reason_for(pointers));
    if (rows.value.empty()) {
        const auto unread = facts.number("pointers_unread");
        if (hindered(unread)) return cannot_tell(reason_for(unread));
        if (hindered(rows)) return cannot_tell(reason_for(rows));
        return found(State::not_applicable, say("server.no_pointer"));
    }
    const auto intention = intention_of(facts, data);
    Result result = judge_answers(rows.value, intention);
    list(result, facts);
    if (result.state != State::ok) result.next = page_for(intention);
    return result;
}

}  // namespace

Check net_server() {
    Check check;
    check.id = "net.server";
    check.limit = std::chrono::seconds(15);
    check.contacts = Contacts::licence_servers;
    check.page = network_fails;  // of the two pages the one that takes nothing away
    check.reads = {say("reads.pointers"), say("reads.server"), say("reads.helper"), say("reads.lgs"),
                   say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
