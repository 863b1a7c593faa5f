// The line at the bottom: the promise that nothing leaves the PC unasked, the page's other languages, the zoom.
#pragma once

#include <wx/panel.h>

#include <string>
#include <vector>

#include "app/core/translator.h"
#include "app/gui/theme.h"

namespace signpost::gui {

class StatusBar final : public wxPanel {
public:
    explicit StatusBar(wxWindow* parent);
    void set_palette(const Palette& palette);
    void show(const core::Translator& words, const std::vector<std::string>& other_languages, int zoom);

private:
    void on_paint(wxPaintEvent& event);
    Palette palette_;
    wxString left_, right_;
};

}  // namespace signpost::gui
