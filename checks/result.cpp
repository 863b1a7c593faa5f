#include "checks/result.h"

#include <array>
#include <utility>

namespace signpost::checks {

Message literal(std::string text) { return {"text", {{"text", std::move(text)}}, std::nullopt}; }

const char* name(State state) {
    switch (state) {
        case State::ok: return "ok";
        case State::attention: return "attention";
        case State::problem: return "problem";
        case State::not_applicable: return "not_applicable";
        case State::unknown: break;
    }
    return "unknown";
}

const char* name(Reason reason) {
    switch (reason) {
        case Reason::denied: return "denied";
        case Reason::timeout: return "timeout";
        case Reason::not_found_unexpected: return "not_found_unexpected";
        case Reason::parse: return "parse";
        case Reason::unsupported_os: return "unsupported_os";
        case Reason::crashed: return "crashed";
        case Reason::cancelled: return "cancelled";
        case Reason::not_allowed: break;
    }
    return "not_allowed";
}

std::optional<State> state_from_name(const std::string& text) {
    constexpr std::array states{State::ok, State::attention, State::problem, State::not_applicable, State::unknown};
    for (const State state : states) {
        if (text == name(state)) return state;
    }
    return std::nullopt;
}

std::optional<Reason> reason_from_name(const std::string& text) {
    for (int i = 0; i <= static_cast<int>(Reason::not_allowed); ++i) {
        if (text == name(static_cast<Reason>(i))) return static_cast<Reason>(i);
    }
    return std::nullopt;
}

std::string key(std::string_view check_id, const std::map<std::string, std::string>& parameters) {
    std::string out(check_id);
    char separator = '?';
    for (const auto& [name, value] : parameters) {
        out += separator + name + '=' + value;
        separator = '&';
    }
    return out;
}

}  // namespace signpost::checks
