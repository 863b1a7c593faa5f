// What a live check says: one of five states, and message ids with values in place of sentences.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signpost::checks {

enum class State { ok, attention, problem, not_applicable, unknown };

// Why a check could not tell. Present exactly when the state is unknown.
enum class Reason { denied, timeout, not_found_unexpected, parse, unsupported_os, crashed, cancelled, not_allowed };

// A message of the catalogue with the values it is filled with: {"uac.never_notify", {{"products", "3"}}}.
// `count` chooses the plural form where the message has one.
struct Message {
    std::string id;
    std::map<std::string, std::string> values;
    std::optional<long> count;

    bool operator==(const Message&) const = default;
};

// One line of what was found: "Revit 2025 | network | 829Q1". `label` and `value` are either data (shown as they
// are) or a message. Only a `shared` one is part of the text for support: it names no person, profile path or host.
struct Finding {
    enum class Privacy { screen_only, shared };
    Message label;  // id "text" with value "text": shown as it is
    Message value;
    std::string note;
    Privacy privacy = Privacy::screen_only;
};

struct NextPage {
    std::string page;  // page id
    Message text;
};

struct Result {
    std::string id;
    std::map<std::string, std::string> parameters;  // of the link that asked: "want" = "on"
    State state = State::unknown;
    std::optional<Reason> reason;
    Message summary;
    Message meaning;  // what it means for the reader; empty id: nothing to add
    std::vector<Finding> facts;
    std::vector<Message> looked_at;  // what was read
    std::optional<NextPage> next;
    std::vector<Message> share;  // the private-safe text: no names, profile paths or hosts
    std::chrono::milliseconds elapsed{0};
    std::chrono::milliseconds limit{0};
    bool elevated = false;
    std::string platform;  // "windows", "linux"
};

[[nodiscard]] Message literal(std::string text);  // data to be shown as it is
[[nodiscard]] const char* name(State state);      // "ok", "attention", "problem", "not_applicable", "unknown"
[[nodiscard]] const char* name(Reason reason);
[[nodiscard]] std::optional<State> state_from_name(const std::string& name);
[[nodiscard]] std::optional<Reason> reason_from_name(const std::string& name);
// "os.uac", or "os.uac?want=on": tells one question of a check from another.
[[nodiscard]] std::string key(std::string_view check_id, const std::map<std::string, std::string>& parameters);

}  // namespace signpost::checks
