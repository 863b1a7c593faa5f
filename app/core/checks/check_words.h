// The words of the checks: from message ids with values to sentences in the reader's language.
#pragma once

#include <string>
#include <string_view>

#include "app/core/translator.h"
#include "checks/check.h"
#include "checks/result.h"

namespace signpost::core {

// The sentence of a message with its values filled in. "text" is data and stays as it is; an empty id gives an empty
// sentence; an id without a sentence gives the id itself, so that it is seen.
[[nodiscard]] std::string sentence(const checks::Message& message, const Translator& translator);

[[nodiscard]] std::string check_title(std::string_view check_id, const Translator& translator);
[[nodiscard]] std::string check_why(std::string_view check_id, const Translator& translator);  // why it matters
// What leaves the PC when it runs: nothing, or what is contacted with the reader's consent, by name where it is known.
[[nodiscard]] std::string check_promise(const checks::Check& check, const checks::CheckData& data,
                                        const Translator& translator);
// What to ask someone who sits at the PC when it is elsewhere.
[[nodiscard]] std::string check_question(std::string_view check_id, const Translator& translator);
[[nodiscard]] std::string state_name(checks::State state, const Translator& translator);
// The sign that goes with the name wherever a state is shown: one character.
[[nodiscard]] const char* state_sign(checks::State state);
// Why nothing could be told, the number of seconds of a time limit included; empty for a result that could tell.
[[nodiscard]] std::string reason_sentence(const checks::Result& result, const Translator& translator);
// One line of what was found: label, value and note, as the language sets them.
[[nodiscard]] std::string finding_text(const checks::Finding& finding, const Translator& translator);
// The text for support: no names, profile paths or hosts. Several lines, UTF-8, '\n' between them.
[[nodiscard]] std::string share_text(const checks::Result& result, const Translator& translator);

}  // namespace signpost::core
