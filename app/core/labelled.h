// A name and what belongs to it, in one line.
#pragma once

#include <string>

namespace signpost::core {

class Translator;

// "label: value", as the language sets it: French has a space before the colon. An empty value: the label alone.
[[nodiscard]] std::string labelled(const std::string& label, const std::string& value, const Translator& words);

}  // namespace signpost::core
