// Where the PC is elsewhere: what to ask whoever sits at it, what can be answered, and where each answer leads.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/translator.h"
#include "checks/runner.h"

namespace signpost::core {

// An answer leads where the check's own result would lead on such a PC; the tests compare the two.
struct CallerAnswer {
    std::string_view words;    // message id
    checks::State state;       // of such a PC; chooses the advice, and is never shown as a result
    std::string_view meaning;  // message id of the advice; empty: that of the state
    std::string_view page;     // empty: nothing more to read
};

// What can be answered to the question of this check, in the order shown; the last one is not to know.
[[nodiscard]] std::vector<CallerAnswer> caller_answers(const checks::Job& job);
[[nodiscard]] std::string answer_words(const CallerAnswer& answer, const checks::CheckData& data,
                                       const Translator& translator);
[[nodiscard]] std::string advice(const CallerAnswer& answer, const Translator& translator);

// Which checks are asked of someone elsewhere, and what was answered, by the keys of their jobs. For this run of the
// program: an answer is no result, and nothing keeps it.
class CallerBoard {
public:
    using Changed = std::function<void(const std::string& key)>;
    explicit CallerBoard(Changed changed) : changed_(std::move(changed)) {}

    void ask(const std::string& key);
    void answer(const std::string& key, std::size_t index);  // into caller_answers
    void stop(const std::string& key);                       // the PC is this one again; the answer is forgotten
    [[nodiscard]] bool asks(const std::string& key) const { return answers_.contains(key); }
    [[nodiscard]] std::optional<std::size_t> answered(const std::string& key) const;

private:
    Changed changed_;
    std::map<std::string, std::optional<std::size_t>> answers_;
};

}  // namespace signpost::core
