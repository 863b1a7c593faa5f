// One spelling for what readers type in many: case, compatibility forms, accents, the letters of Danish and French.
#pragma once

#include <string>
#include <string_view>

namespace signpost::search {

// Unicode's NFKC case folding: "ĲSBERG" -> "ijsberg", soft hyphens gone. Accents stay, composed. What the stemmers
// are given. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string normalize(std::string_view word);

// What the index holds: marks gone, æ ae, ø oe, å aa, œ oe, ß ss, ł l, đ d, þ th. Of normalized text.
[[nodiscard]] std::string fold(std::string_view normalized);

// As `fold`, but æ, ø and å stay one letter each (a byte of their own), so that mistakes can be counted by the letter.
[[nodiscard]] std::string fold_by_letter(std::string_view normalized);

// A folded word with ae and aa as a, oe as o: what remains when a Dane types neither æ nor ae.
[[nodiscard]] std::string skeleton(std::string_view folded);

}  // namespace signpost::search
