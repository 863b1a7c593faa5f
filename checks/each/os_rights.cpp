// os.rights: whether the reader has an administrator's rights now, or could have.
#include "checks/judging.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const auto token = provider.token();
    facts.set_number("elevated", Reading<bool>{token.outcome, token.value.elevated, token.error});
    facts.set_number("administrator", Reading<bool>{token.outcome, token.value.administrator, token.error});
    facts.set_number("elevation", Reading<Token::Elevation>{token.outcome, token.value.elevation, token.error});
    return facts;
}

Result judge(const Facts& facts, const CheckData&, const Parameters& parameters) {
    const auto elevated = facts.number("elevated");
    const auto administrator = facts.number("administrator");
    const auto elevation = facts.number("elevation");
    if (!elevated.has_value()) return cannot_tell(reason_for(elevated));
    if (elevated.value == 1) return found(State::ok, say("rights.full"));
    const auto need = parameters.find("need");
    const bool needed = need != parameters.end() && need->second == "admin";
    const bool limited = elevation.value == static_cast<std::int64_t>(Token::Elevation::limited);
    Result result;
    if (facts.windows() && (administrator.value == 1 || limited)) {
        result = found(State::attention, say("rights.limited"));
        result.meaning = say("rights.limited.meaning");
    } else if (!needed) {
        return found(State::not_applicable, say("rights.standard"));
    } else if (facts.windows()) {
        result = found(State::problem, say("rights.standard_needs"));
        result.meaning = say("rights.standard_needs.meaning");
    } else {
        result = found(State::attention, say("rights.linux"));
    }
    result.next = next("troubleshooting/administrator-rights", "next.rights");
    return result;
}

}  // namespace

Check os_rights() {
    Check check;
    check.id = "os.rights";
    check.limit = std::chrono::seconds(2);
    check.page = "troubleshooting/administrator-rights";
    check.parameters = {{"need", {"admin"}, Parameter::Source::listed}};
    check.reads = {say("reads.rights")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
