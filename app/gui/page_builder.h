// A page's Document as the cells that draw it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/core/reader.h"
#include "app/gui/cells/control_cell.h"
#include "app/gui/cells/page_style.h"

class wxDC;
class wxHtmlContainerCell;

namespace signpost::gui {

// What a page can ask of its surroundings.
struct PageActions {
    std::function<void(const document::Link&)> follow;
    std::function<bool(int step)> ticked;
    std::function<void(int step)> tick;
    std::function<void(const std::string& text)> copy;
    std::function<PageControl*(const document::Block&)> make_check;               // a child of the page view
    std::function<bool(const document::Link&)> shows_result;                      // of a check linked within a sentence
    std::function<wxHtmlCell*(const document::Block&, PageStyle&)> make_picture;  // null: show the words
};

// The whole page; the caller owns it. Fills `style` with looks and targets. Headings carry their anchors as cell ids.
[[nodiscard]] wxHtmlContainerCell* build_page(const core::ShownPage& page, PageStyle& style, wxDC& dc,
                                              const PageActions& actions, const core::Translator& words);

}  // namespace signpost::gui
