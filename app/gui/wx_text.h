// The one way between UTF-8 and wxString.
#pragma once

#include <wx/string.h>

#include <string>

namespace signpost::gui {

[[nodiscard]] inline wxString wx(const std::string& text) { return wxString::FromUTF8(text); }
[[nodiscard]] inline std::string utf8(const wxString& text) { return text.utf8_string(); }

}  // namespace signpost::gui
