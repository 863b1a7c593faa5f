// Copying to the system's clipboard.
#pragma once

#include <string>

class wxDataObject;

namespace signpost::gui {

// Takes the data, which stays on the clipboard after the program has ended, where the system can keep it.
void copy(wxDataObject* data);
void copy(const std::string& text);

}  // namespace signpost::gui
