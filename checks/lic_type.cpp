// lic.type: what each product from 2020 on is set to. "Set to sign-in" is all that can be told here, never "licensed".
#include "checks/judging.h"
#include "checks/licences.h"
#include "checks/products.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_products(provider, facts, stop);
    read_licences(provider, facts, stop);
    return facts;
}

const char* words(Method method) {
    switch (method) {
        case Method::none: return "type.value.none";
        case Method::network: return "type.value.network";
        case Method::stand_alone: return "type.value.stand_alone";
        case Method::deployment: return "type.value.deployment";
        case Method::sign_in: return "type.value.sign_in";
        case Method::unclear: break;
    }
    return "type.value.unclear";
}

Result judge_list(const Rows& rows, const CheckData& data) {
    long network = 0;
    long others = 0;
    std::string last;
    for (const Row& row : rows) {
        const Method method = method_of(row);
        if (method == Method::sign_in) continue;
        ++(method == Method::network ? network : others);
        last = product_name(row, data);
    }
    const long total = static_cast<long>(rows.size());
    const std::map<std::string, std::string> values{{"total", std::to_string(total)}};
    Result result = network + others == 0 ? found(State::ok, say_count("type.all_sign_in", total))
                    : others == 0         ? found(State::attention, say_count("type.network", network, values))
                                  : found(State::attention, say_count("type.not_sign_in", network + others, values));
    for (const Row& row : rows) {
        const auto key = row.find("selected");
        add(result, literal(product_name(row, data)), say(words(method_of(row))), key == row.end() ? "" : key->second);
    }
    if (result.state == State::ok) return result;
    result.meaning = say("type.meaning");
    result.next = network + others == 1 ? next("licence-type/overview", "next.change_type_of", {{"product", last}})
                                        : next("licence-type/overview", "next.change_type");
    return result;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto licences = facts.rows("licences");
    const auto products = facts.rows("products");
    const bool recent = any_from(products_in(products.value, data), 2020);
    if (licences.outcome == Outcome::absent && !recent) {
        if (hindered(products)) return cannot_tell(reason_for(products));
        return found(State::not_applicable, say("type.no_recent"));
    }
    if (licences.outcome == Outcome::absent) {
        Result result = cannot_tell(Reason::not_found_unexpected, say("type.no_helper"));
        result.next = next("troubleshooting/licensing-service", "next.service");
        return result;
    }
    const auto exit = facts.number("exit");
    if (exit.has_value() && exit.value != 0) {
        Result result = cannot_tell(Reason::crashed, say("type.helper_failed", {{"code", std::to_string(exit.value)}}));
        result.next = next("troubleshooting/licensing-service", "next.service");
        return result;
    }
    if (!licences.has_value()) return cannot_tell(reason_for(licences));
    if (licences.value.empty()) return found(State::not_applicable, say("type.none_registered"));
    return judge_list(licences.value, data);
}

}  // namespace

Check lic_type() {
    Check check;
    check.id = "lic.type";
    check.limit = std::chrono::seconds(15);
    check.page = "licence-type/overview";
    check.reads = {say("reads.helper"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
