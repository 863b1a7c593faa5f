// The bar that says whose results are shown, when they are of saved facts and not of this PC.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>

#include "app/core/translator.h"
#include "app/gui/theme.h"

class wxButton;
class wxStaticText;

namespace signpost::gui {

class FactsBar final : public wxPanel {
public:
    FactsBar(wxWindow* parent, std::function<void()> leave);
    // `taken`: when that PC was read, in words.
    void show(const core::Translator& words, const std::string& taken);
    void set_palette(const Palette& palette);

private:
    wxStaticText* text_;
    wxButton* leave_;
};

}  // namespace signpost::gui
