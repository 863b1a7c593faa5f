// A page as plain text: for the terminal, the clipboard and a mail to the caller.
#pragma once

#include <string>

#include "document/document.h"

namespace signpost::core {

class Translator;

// UTF-8, lines unwrapped. Steps are numbered, callouts named in the translator's language, external links followed
// by their address in brackets.
[[nodiscard]] std::string page_text(const document::Document& page, const Translator& words);

}  // namespace signpost::core
