// net.pointers: what still points this PC to a licence server, told by place. Hosts are for the screen only.
#include <algorithm>

#include "checks/judging.h"
#include "checks/licences.h"
#include "checks/pointers.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_pointers(provider, facts, stop);
    read_legacy(provider, facts, stop);
    if (!facts.rows("pointers").value.empty()) read_licences(provider, facts, stop);
    return facts;
}

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

// Only places that this program writes: facts may come from anyone's file.
Message place_of(const Row& row) {
    static const std::vector<std::string> known{
        "environment",       "user_variables", "machine_variables", "user_flexlm", "machine_flexlm",
        "machine_flexlm_32", "licpath_old",    "licpath",           "license_dat", "flexlmrc",
        "etc_environment",   "profile_d",      "maya_env",          "maya_lic"};
    const std::string place = value(row, "place");
    const bool is_known = std::find(known.begin(), known.end(), place) != known.end();
    return say(is_known ? "place." + place : "place.other");
}

Message kind_of(const Row& row) {
    const std::string kind = value(row, "kind");
    if (value(row, "value") == "1") return say("pointer.other_vendors");
    if (kind == "triad") return say("pointer.triad");
    if (kind == "file") return say("pointer.file");
    return say(kind == "server" ? "pointer.server" : "pointer.unclear");
}

void list(Result& result, const Facts& facts, const Rows& rows) {
    for (const Row& row : rows) add(result, place_of(row), kind_of(row));
    for (const Row& host : facts.rows("hosts").value) {
        const std::string port = value(host, "port");
        add_on_screen(result, place_of(host), literal((port == "0" ? "" : port) + "@" + value(host, "host")));
    }
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto rows = facts.rows("pointers");
    const auto unread = facts.number("unread");
    if (!rows.has_value()) return cannot_tell(reason_for(rows));
    const auto ours =
        std::count_if(rows.value.begin(), rows.value.end(), [](const Row& row) { return value(row, "value") != "1"; });
    if (ours == 0 && hindered(unread)) return cannot_tell(reason_for(unread));
    Result result;
    if (ours == 0) {
        result = found(State::ok, say(rows.value.empty() ? "pointers.none" : "pointers.only_others"));
    } else if (intention_of(facts) == Intention::network) {
        result = found(State::not_applicable, say("pointers.still_network"));
    } else {
        result = found(State::attention, say_count("pointers.left", static_cast<long>(ours)));
        result.meaning = say(facts.number("stale").value == 1 ? "pointers.stale" : "pointers.meaning");
        result.next = next("licence-server/remove-pointers", "next.remove_pointers");
    }
    list(result, facts, rows.value);
    return result;
}

}  // namespace

Check net_pointers() {
    Check check;
    check.id = "net.pointers";
    check.limit = std::chrono::seconds(15);
    check.page = "licence-server/remove-pointers";
    check.reads = {say("reads.pointers"), say("reads.helper")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
