// net.pointers: what still points this PC to a licence server, told by place. Hosts are for the screen only.
#include <algorithm>

#include "checks/judging.h"
#include "checks/each/licences.h"
#include "checks/each/pointers.h"
#include "checks/each/products.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_pointers(provider, facts, stop);
    if (facts.rows("pointers").value.empty()) return facts;
    read_products(provider, facts, stop);
    read_legacy(provider, facts, stop);
    read_licences(provider, facts, stop);
    return facts;
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

// Where the licence types are not known, a pointer may be what a working network licence lives on.
Result judge_ours(const Facts& facts, const CheckData& data, long count) {
    const auto intention = intention_of(facts, data);
    if (!intention.has_value()) {
        Result result = found(State::attention, say_count("pointers.perhaps_needed", count));
        result.meaning = say("pointers.perhaps_needed.meaning");
        result.next = next("licence-type/overview", "next.change_type");
        return result;
    }
    if (intention.value == Intention::network) return found(State::not_applicable, say("pointers.still_network"));
    Result result = found(State::attention, say_count("pointers.left", count));
    result.meaning = say(facts.number("stale").value == 1 ? "pointers.stale" : "pointers.meaning");
    result.next = next("licence-server/remove-pointers", "next.remove_pointers");
    return result;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto rows = facts.rows("pointers");
    const auto unread = facts.number("pointers_unread");
    if (!rows.has_value()) return cannot_tell(reason_for(rows));
    const auto ours =
        std::count_if(rows.value.begin(), rows.value.end(), [](const Row& row) { return value(row, "value") != "1"; });
    if (ours == 0 && hindered(unread)) return cannot_tell(reason_for(unread));
    Result result = ours > 0 ? judge_ours(facts, data, static_cast<long>(ours))
                             : found(State::ok, say(rows.value.empty() ? "pointers.none" : "pointers.only_others"));
    list(result, facts, rows.value);
    if (hindered(unread)) add(result, say("pointers.not_all_read"), {});
    return result;
}

}  // namespace

Check net_pointers() {
    Check check;
    check.id = "net.pointers";
    check.limit = std::chrono::seconds(15);
    check.page = "licence-server/remove-pointers";
    check.reads = {say("reads.pointers"), say("reads.helper"), say("reads.lgs"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
