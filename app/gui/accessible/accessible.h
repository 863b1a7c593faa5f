// What a screen reader is told of a window that draws its own content: its parts in reading order, which of them has the
// focus, what is ticked or selected, what has just happened. The build picks the toolkit's file.
#pragma once

#include <wx/gdicmn.h>
#include <wx/string.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

class wxHtmlCell;
class wxWindow;

namespace signpost::gui {

enum class Role {
    document,
    heading,
    paragraph,
    section,
    list,
    list_item,
    table,
    row,
    cell,
    column_header,
    link,
    check_box,
    button,
    control,
    news
};
enum class Fold { none, open, closed };

// A stretch of a text, from `start` (in characters) to the next piece, and the cell that draws it.
struct TextPiece {
    std::size_t start = 0;
    const wxHtmlCell* cell = nullptr;
};

struct AccessibleNode {
    explicit AccessibleNode(Role r = Role::paragraph, const wxHtmlCell* c = nullptr) : role(r), cell(c) {}

    Role role;
    int level = 0;    // heading: 1 to 6
    wxString name;    // of what has one: the page, a list, a link, a box, a button, a row
    wxString text;    // what is read, with the words of links; document: the whole page, a line a block
    int target = -1;  // what the source knows it by when it can be reached and used
    Fold fold = Fold::none;
    wxWindow* control = nullptr;  // a native control in the window, which speaks for itself
    const wxHtmlCell* cell;
    std::vector<TextPiece> pieces;
    std::vector<AccessibleNode> children;  // in reading order
};

enum class TextUnit { character, word, sentence, line, paragraph };

// The unit of the node's text around an offset: from, to (in characters; equal at the end of the text).
[[nodiscard]] std::pair<std::size_t, std::size_t> unit_at(const AccessibleNode& node, std::size_t offset,
                                                          TextUnit unit);

// The window's side: what it shows.
class AccessibleSource {
public:
    virtual ~AccessibleSource() = default;
    [[nodiscard]] virtual const AccessibleNode& tree() const = 0;  // stays until content_changed()
    [[nodiscard]] virtual std::string language() const = 0;        // "nl"; empty: not known
    [[nodiscard]] virtual int focused() const = 0;                 // the target with the focus; -1: none within
    [[nodiscard]] virtual bool is_on(int target) const = 0;        // a ticked box, the selected row
    virtual void use(int target) = 0;                              // follows, ticks, presses, opens
    // Where characters of the node stand, or all of it, in client coordinates; empty: not in view or not known.
    [[nodiscard]] virtual wxRect place(const AccessibleNode& node, std::size_t from, std::size_t to) const = 0;
};

// The screen reader's side. Made with the window, destroyed before it. Costs nothing until a screen reader asks.
class AccessibleWindow {
public:
    AccessibleWindow(wxWindow& window, AccessibleSource& source);
    ~AccessibleWindow();
    AccessibleWindow(const AccessibleWindow&) = delete;
    AccessibleWindow& operator=(const AccessibleWindow&) = delete;

    void content_changed();  // tree() is another; what was told of the old one is forgotten
    void focus_moved();      // focused(), or the selected row
    void value_changed(int target);
    void announce(const wxString& text);  // spoken without moving the focus

    struct Told;  // the toolkit's own

private:
    std::unique_ptr<Told> told_;
};

// A control that draws its label itself, or has a picture in its place, is called by this name.
enum class WindowRole { as_it_is, label, status };
void tell_name(wxWindow& window, const wxString& name, WindowRole role = WindowRole::as_it_is);

}  // namespace signpost::gui
