// pc.open-programs: programs of the reader's that should be closed before an installation. Others are not kept.
#include <set>

#include "checks/judging.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

Facts collect(Provider& provider, const CheckData& data, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const auto processes = provider.processes();
    std::set<std::string> open;
    for (const Process& process : processes.value) {
        for (const OpenProgram& program : data.close_before_installing) {
            if (process.own && same(process.name, program.process)) open.insert(program.name);
        }
    }
    facts.set("open",
              Reading<std::vector<std::string>>{processes.outcome, {open.begin(), open.end()}, processes.error});
    return facts;
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto open = facts.list("open");
    if (!open.has_value()) return cannot_tell(reason_for(open));
    if (open.value.empty()) return found(State::ok, say("open.none"));
    Result result = found(State::attention, say_count("open.some", static_cast<long>(open.value.size())));
    for (const std::string& name : open.value) add(result, literal(name), say("running.is_open"));
    result.meaning = say("open.meaning");
    result.next = next("install/prepare", "next.prepare");
    return result;
}

}  // namespace

Check pc_open_programs() {
    Check check;
    check.id = "pc.open-programs";
    check.limit = std::chrono::seconds(2);
    check.page = "install/prepare";
    check.reads = {say("reads.open")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
