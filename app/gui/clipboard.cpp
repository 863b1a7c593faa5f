#include "app/gui/clipboard.h"

#include <wx/clipbrd.h>

#include <memory>

#include "app/gui/wx_text.h"

namespace signpost::gui {

void copy(wxDataObject* data) {
    std::unique_ptr<wxDataObject> owned(data);
    const wxClipboardLocker lock;
    if (!lock) return;
    if (wxTheClipboard->SetData(owned.release())) wxTheClipboard->Flush();
}

void copy(const std::string& text) { copy(new wxTextDataObject(wx(text))); }

}  // namespace signpost::gui
