// adsk.products: which Autodesk products and years are installed.
#include "checks/judging.h"
#include "checks/each/products.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_products(provider, facts, stop);
    return facts;
}

const char* how_it_is_here(const Installed& product) {
    if (product.own_key_only) return "products.own_key_only";
    return product.suite ? "products.suite" : "products.installed";
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto rows = facts.rows("products");
    const auto unread = facts.number("products_unread");
    if (!rows.has_value()) return cannot_tell(reason_for(rows));
    const auto products = products_in(rows.value, data);
    if (products.empty() && hindered(unread)) return cannot_tell(reason_for(unread));
    if (products.empty() && rows.value.empty()) return found(State::not_applicable, say("products.none"));
    if (products.empty()) {
        Result result = found(State::attention, say("products.only_parts"));
        result.meaning = say("products.only_parts.meaning");
        result.next = next("transition/inventory", "next.inventory");
        return result;
    }
    Result result = found(State::ok, say_count("products.found", static_cast<long>(products.size())));
    bool suite = false;
    for (const Installed& product : products) {
        add(result, literal(product.name), say(how_it_is_here(product)));
        suite = suite || product.suite;
    }
    if (hindered(unread)) add(result, say("products.not_all_read"), {});
    if (suite) result.meaning = say("products.suite.meaning");
    result.next = suite ? next("transition/suites", "next.suites") : next("transition/inventory", "next.inventory");
    return result;
}

}  // namespace

Check adsk_products() {
    Check check;
    check.id = "adsk.products";
    check.limit = std::chrono::seconds(2);
    check.page = "transition/inventory";
    check.reads = {say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
