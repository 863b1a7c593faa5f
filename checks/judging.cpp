#include "checks/judging.h"

#include <cerrno>

namespace signpost::checks {

Message say(std::string id, std::map<std::string, std::string> values) {
    return {std::move(id), std::move(values), std::nullopt};
}

Message say_count(std::string id, long count, std::map<std::string, std::string> values) {
    values.emplace("count", std::to_string(count));
    return {std::move(id), std::move(values), count};
}

Result found(State state, Message summary) {
    Message copy = summary;
    return found(state, std::move(summary), std::move(copy));
}

Result found(State state, Message summary, Message share_as) {
    Result result;
    result.state = state;
    result.summary = std::move(summary);
    result.share.push_back(std::move(share_as));
    return result;
}

Result cannot_tell(Reason reason) { return cannot_tell(reason, say(std::string("reason.") + name(reason))); }

Result cannot_tell(Reason reason, Message summary) {
    Result result = found(State::unknown, std::move(summary));
    result.reason = reason;
    return result;
}

Reason reason_for(Outcome outcome, long error) {
    switch (outcome) {
        case Outcome::denied: return Reason::denied;
        case Outcome::timeout: return Reason::timeout;
        case Outcome::unsupported: return Reason::unsupported_os;
        case Outcome::absent: return Reason::not_found_unexpected;
        case Outcome::failed:
            if (error == missing) return Reason::not_found_unexpected;
            return error == wrong_type || error == EFBIG ? Reason::parse : Reason::crashed;
        case Outcome::value: break;
    }
    return Reason::crashed;
}

void add(Result& result, Message label, Message value, std::string note) {
    result.facts.push_back({std::move(label), std::move(value), std::move(note), Finding::Privacy::shared});
}

void add_on_screen(Result& result, Message label, Message value, std::string note) {
    result.facts.push_back({std::move(label), std::move(value), std::move(note), Finding::Privacy::screen_only});
}

NextPage next(std::string page, std::string text_id, std::map<std::string, std::string> values) {
    return {std::move(page), say(std::move(text_id), std::move(values))};
}

}  // namespace signpost::checks
