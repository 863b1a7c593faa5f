#include "app/gui/cells/control_cell.h"

namespace signpost::gui {

void ControlCell::Layout(int width) {
    m_Width = width;
    m_Height = control_->height_for(width);
    control_->SetSize(m_Width, m_Height);
    wxHtmlCell::Layout(width);
}

}  // namespace signpost::gui
