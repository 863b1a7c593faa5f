// What the cells of a page share: its looks, and what the reader can reach on it by keyboard.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>

#include <deque>
#include <functional>
#include <map>
#include <vector>

#include "app/gui/theme.h"
#include "document/document.h"

class wxHtmlCell;
class wxWindow;

namespace signpost::gui {

// How a run of text looks. Cells keep a pointer: looks live as long as the page.
struct TextLook {
    wxFont font;
    wxColour colour;
    int leading = 0;                          // extra height of the line, half above and half below
    enum class Line { none, solid, dotted };  // dotted: a word with a definition
    Line underline = Line::none;
    bool strike = false;
    bool code = false;  // on a rounded ground of the palette's code colour
    int target = -1;    // index of the target that this text belongs to
};

// Something on the page that can be reached and used by keyboard: a link, a tick box, a button.
struct Target {
    wxHtmlCell* cell = nullptr;   // where it begins
    wxWindow* control = nullptr;  // a native control in the page takes the focus itself
    std::function<void()> use;
    wxString name;  // what a screen reader says
};

struct PageStyle {
    PageStyle(const Palette& p, const Scale& s) : palette(p), scale(s) {}
    Palette palette;
    Scale scale;
    std::deque<TextLook> looks;  // a deque: pointers into it stay valid
    std::vector<Target> targets;
    std::map<const wxHtmlCell*, int> headings;  // the line of each, and its level
    int focused = -1;                           // index into targets; -1: none
};

}  // namespace signpost::gui
