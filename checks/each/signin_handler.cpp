// signin.handler: whether the browser can hand a finished sign-in back to Autodesk Identity Manager.
#include "checks/each/handler.h"
#include "checks/judging.h"
#include "checks/each/products.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    read_products(provider, facts, stop);
    const auto handler = find_handler(provider);
    facts.set_number("handler", Reading<bool>{handler.outcome, true, handler.error});
    if (handler.has_value()) {
        const auto program =
            handler.value.empty() ? Reading<FileInfo>::none(Outcome::absent) : provider.file_stat(handler.value);
        const bool there = program.has_value() && program.value.type == FileInfo::Type::file;
        const bool known = program.has_value() || program.outcome == Outcome::absent;
        facts.set_number("program",
                         known ? Reading<bool>::of(there) : Reading<bool>::none(program.outcome, program.error));
    }
    return facts;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto handler = facts.number("handler");
    const auto program = facts.number("program");
    if (program.has_value() && program.value == 1) return found(State::ok, say("handler.good"));
    // What is left of a removed product harms nobody.
    const auto needed = any_product(facts, data, first_year_with_browser);
    if (needed.has_value() && !needed.value) return found(State::not_applicable, say("handler.not_needed"));
    if (hindered(handler)) return cannot_tell(reason_for(handler));
    if (handler.has_value() && !program.has_value()) return cannot_tell(reason_for(program));
    if (!needed.has_value()) return cannot_tell(reason_for(needed));
    Result result = handler.has_value() ? found(State::problem, say("handler.program_missing"))
                                        : found(State::attention, say("handler.absent"));
    result.meaning = say("handler.meaning");
    result.next = next("sign-in/first-start", "next.first_start");
    return result;
}

}  // namespace

Check signin_handler() {
    Check check;
    check.id = "signin.handler";
    check.limit = std::chrono::seconds(2);
    check.page = "sign-in/first-start";
    check.reads = {say("reads.handler"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
