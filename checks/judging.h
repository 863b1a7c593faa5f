// Small helps for judges: building a result, and saying why nothing could be told.
#pragma once

#include <string>

#include "checks/facts.h"
#include "checks/result.h"

namespace signpost::checks {

[[nodiscard]] Message say(std::string id, std::map<std::string, std::string> values = {});
[[nodiscard]] Message say_count(std::string id, long count, std::map<std::string, std::string> values = {});

// A result whose summary is safe to share; `share_as` says it otherwise for support.
[[nodiscard]] Result found(State state, Message summary);
[[nodiscard]] Result found(State state, Message summary, Message share_as);
// `unknown`; without a summary of its own the reason is the summary ("reason.denied").
[[nodiscard]] Result cannot_tell(Reason reason);
[[nodiscard]] Result cannot_tell(Reason reason, Message summary);
// What kept a look at the system from giving a value. Not to be asked of one that did.
[[nodiscard]] Reason reason_for(Outcome outcome, long error = 0);
template <typename T>
[[nodiscard]] Reason reason_for(const Reading<T>& reading) {
    return reason_for(reading.outcome, reading.error);
}
// Worth reporting as a failure to look: neither a value nor plainly not there.
template <typename T>
[[nodiscard]] bool hindered(const Reading<T>& reading) {
    return reading.outcome != Outcome::value && reading.outcome != Outcome::absent;
}

void add(Result& result, Message label, Message value, std::string note = {});            // shared
void add_on_screen(Result& result, Message label, Message value, std::string note = {});  // never shared
[[nodiscard]] NextPage next(std::string page, std::string text_id, std::map<std::string, std::string> values = {});

}  // namespace signpost::checks
