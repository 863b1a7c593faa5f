// A native control in the page, as wide as the text and as high as it needs at that width.
#pragma once

#include <wx/html/htmlcell.h>
#include <wx/panel.h>

namespace signpost::gui {

class PageControl : public wxPanel {
public:
    using wxPanel::wxPanel;
    // Arranges the content for this width and returns the height it takes.
    virtual int height_for(int width) = 0;
    virtual void focus_first() = 0;
};

class ControlCell final : public wxHtmlWidgetCell {
public:
    // Destroys the control at its end, as every widget cell does.
    explicit ControlCell(PageControl* control) : wxHtmlWidgetCell(control), control_(control) {}
    void Layout(int width) override;

private:
    PageControl* control_;
};

}  // namespace signpost::gui
