#include "checks/views.h"

#include <algorithm>

#include "checks/judging.h"

namespace signpost::checks {

std::span<const ComposedView> all_views() {
    static const std::vector<ComposedView> views{
        {"view.ready",
         {"os.rights", "os.uac", "os.restart", "adsk.products", "lic.type", "lic.type-legacy", "lic.service",
          "signin.handler"},
         {}},
        {"view.network-gone", {"lic.type", "lic.type-legacy", "net.pointers", "srv.manager"}, {"net.server"}}};
    return views;
}

const ComposedView* find_view(std::string_view id) {
    for (const ComposedView& view : all_views()) {
        if (view.id == id) return &view;
    }
    return nullptr;
}

Result judge_view(const ComposedView& view, const std::vector<Result>& results) {
    const auto count = [&](State state) {
        return static_cast<long>(
            std::count_if(results.begin(), results.end(), [&](const Result& r) { return r.state == state; }));
    };
    Result result;
    if (const long problems = count(State::problem); problems > 0) {
        result = found(State::problem, say_count("view.problems", problems));
    } else if (const long looks = count(State::attention); looks > 0) {
        result = found(State::attention, say_count("view.attention", looks));
    } else if (const long unknown = count(State::unknown); unknown > 0) {
        const auto first =
            std::find_if(results.begin(), results.end(), [](const Result& r) { return r.state == State::unknown; });
        result = cannot_tell(first->reason.value_or(Reason::crashed), say_count("view.unknown", unknown));
    } else if (count(State::ok) > 0) {
        result = found(State::ok, say("view.good"));
    } else {
        result = found(State::not_applicable, say("view.nothing"));
    }
    const auto worst = std::find_if(results.begin(), results.end(),
                                    [&](const Result& r) { return r.state == result.state && r.next; });
    if (worst != results.end()) result.next = worst->next;
    result.id = view.id;
    return result;
}

}  // namespace signpost::checks
