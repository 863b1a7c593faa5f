// lic.type: what each product from 2020 on is set to. "Set to sign-in" is all that can be told here, never "licensed".
#include <algorithm>

#include "checks/judging.h"
#include "checks/each/licences.h"
#include "checks/each/products.h"
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

// The page for the way that fits all of them: by hand in the product, or with Autodesk's tool as they were deployed.
std::string page_for(const Rows& rows) {
    const auto all = [&](auto fits) { return std::all_of(rows.begin(), rows.end(), fits); };
    const bool by_hand = all([](const Row& row) {
        const std::string year = value(row, "version").substr(0, 4);
        return year == "2020" || year == "2021";
    });
    if (!by_hand) return "licence-type/overview";
    const bool deployed = all([](const Row& row) { return method_of(row) == Method::deployment; });
    return deployed ? "licence-type/admin-tool" : "licence-type/user-2020-2021";
}

Result judge_list(const Rows& rows, const CheckData& data) {
    long network = 0;
    long unclear = 0;
    Rows to_change;
    for (const Row& row : rows) {
        const Method method = method_of(row);
        if (method == Method::unclear) ++unclear;
        if (method == Method::network) ++network;
        if (method != Method::sign_in && method != Method::unclear) to_change.push_back(row);
    }
    const long total = static_cast<long>(rows.size());
    const long change = static_cast<long>(to_change.size());
    const std::map<std::string, std::string> values{{"total", std::to_string(total)}};
    Result result = change > 0 && change == network
                        ? found(State::attention, say_count("type.network", network, values))
                    : change > 0  ? found(State::attention, say_count("type.not_sign_in", change, values))
                    : unclear > 0 ? cannot_tell(Reason::parse, say_count("type.unclear", unclear, values))
                                  : found(State::ok, say_count("type.all_sign_in", total));
    for (const Row& row : rows) {
        const auto key = row.find("selected");
        add(result, literal(product_name(row, data)), say(words(method_of(row))), key == row.end() ? "" : key->second);
    }
    if (result.state != State::attention) return result;
    result.meaning = say("type.meaning");
    const std::string page = page_for(to_change);
    result.next = change == 1 ? next(page, "next.change_type_of", {{"product", product_name(to_change.front(), data)}})
                              : next(page, "next.change_type");
    return result;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    auto without = without_licences(facts, data);
    if (!without) return judge_list(facts.rows("licences").value, data);
    if (without->state == State::not_applicable && any_product(facts, data, 2016, 2019).value) {
        without->next = next("licence-type/user-2018-2019", "next.change_type");
    }
    return *without;
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
