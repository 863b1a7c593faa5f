// Windows asks a window for its parts by number (MSAA): the parts that carry words or can be used, in reading order.
#include <wx/access.h>
#include <wx/window.h>

#include "app/gui/accessible/accessible.h"

namespace signpost::gui {

namespace {

wxAccRole role_of(const AccessibleNode& node) {
    switch (node.role) {
        case Role::document: return wxROLE_SYSTEM_DOCUMENT;
        case Role::list: return wxROLE_SYSTEM_LIST;
        case Role::list_item: return wxROLE_SYSTEM_LISTITEM;
        case Role::link: return wxROLE_SYSTEM_LINK;
        case Role::check_box: return wxROLE_SYSTEM_CHECKBUTTON;
        case Role::button: return wxROLE_SYSTEM_PUSHBUTTON;
        case Role::control: return wxROLE_SYSTEM_GROUPING;
        case Role::news: return wxROLE_SYSTEM_ALERT;
        case Role::cell: return wxROLE_SYSTEM_CELL;
        case Role::column_header: return wxROLE_SYSTEM_COLUMNHEADER;
        default: return wxROLE_SYSTEM_STATICTEXT;
    }
}

void collect(const AccessibleNode& node, std::vector<const AccessibleNode*>& out) {
    if (!node.text.empty() || node.target >= 0 || node.control) out.push_back(&node);
    for (const AccessibleNode& child : node.children) collect(child, out);
}

class WindowAccessible final : public wxAccessible {
public:
    WindowAccessible(wxWindow& window, AccessibleSource& source) : wxAccessible(&window), source_(source) { update(); }

    void update() {
        parts_.clear();
        for (const AccessibleNode& child : source_.tree().children) collect(child, parts_);
    }

    // The number of the part that a target has; wxACC_SELF: the window as a whole.
    [[nodiscard]] int number_of(int target) const {
        for (std::size_t i = 0; i < parts_.size(); ++i)
            if (target >= 0 && parts_[i]->target == target) return static_cast<int>(i) + 1;
        return wxACC_SELF;
    }

    // The last part of all is the latest announcement.
    int set_news(const wxString& text) {
        news_ = text;
        return static_cast<int>(parts_.size()) + 1;
    }

    wxAccStatus GetChildCount(int* count) override {
        *count = static_cast<int>(parts_.size()) + (news_.empty() ? 0 : 1);
        return wxACC_OK;
    }

    wxAccStatus GetChild(int number, wxAccessible** child) override {
        const AccessibleNode* node = part(number);
        *child = number == wxACC_SELF ? this : node && node->control ? node->control->GetOrCreateAccessible() : nullptr;
        return node || is_news(number) ? wxACC_OK : wxACC_INVALID_ARG;
    }

    wxAccStatus GetName(int number, wxString* name) override {
        const AccessibleNode* node = part(number);
        if (node) *name = node->name.empty() && number != wxACC_SELF ? node->text : node->name;
        else if (is_news(number)) *name = news_;
        else return wxACC_INVALID_ARG;
        return wxACC_OK;
    }

    // Windows has no role for headings: their level stands here.
    wxAccStatus GetValue(int number, wxString* value) override {
        const AccessibleNode* node = part(number);
        if (!node || node->role != Role::heading) return wxACC_NOT_IMPLEMENTED;
        *value = wxString::Format("%d", node->level);
        return wxACC_OK;
    }

    wxAccStatus GetRole(int number, wxAccRole* role) override {
        const AccessibleNode* node = part(number);
        *role = node ? role_of(*node) : wxROLE_SYSTEM_ALERT;
        return node || is_news(number) ? wxACC_OK : wxACC_INVALID_ARG;
    }

    wxAccStatus GetState(int number, long* state) override {
        const AccessibleNode* node = part(number);
        if (!node) return wxACC_NOT_IMPLEMENTED;
        const bool in_focus = wxWindow::FindFocus() == GetWindow();
        *state = 0;
        if (number == wxACC_SELF) {
            *state = wxACC_STATE_SYSTEM_FOCUSABLE;
            if (in_focus && source_.focused() < 0) *state |= wxACC_STATE_SYSTEM_FOCUSED;
            return wxACC_OK;
        }
        if (source_.place(*node, 0, wxString::npos).IsEmpty()) *state |= wxACC_STATE_SYSTEM_OFFSCREEN;
        *state |= node->target < 0 ? wxACC_STATE_SYSTEM_READONLY : target_state(*node);
        if (in_focus && node->target >= 0 && source_.focused() == node->target) *state |= wxACC_STATE_SYSTEM_FOCUSED;
        return wxACC_OK;
    }

    wxAccStatus GetLocation(wxRect& rect, int number) override {
        const AccessibleNode* node = part(number);
        if (!node || number == wxACC_SELF) return wxACC_NOT_IMPLEMENTED;
        rect = source_.place(*node, 0, wxString::npos);
        rect.Offset(GetWindow()->ClientToScreen(wxPoint(0, 0)));
        return wxACC_OK;
    }

    wxAccStatus HitTest(const wxPoint& at, int* number, wxAccessible** object) override {
        *object = nullptr;
        *number = wxACC_SELF;
        const wxPoint inside = GetWindow()->ScreenToClient(at);
        for (std::size_t i = 0; i < parts_.size(); ++i)  // a link stands after, and in, its paragraph
            if (source_.place(*parts_[i], 0, wxString::npos).Contains(inside)) *number = static_cast<int>(i) + 1;
        if (*number == wxACC_SELF) *object = this;
        return wxACC_OK;
    }

    wxAccStatus Navigate(wxNavDir direction, int from, int* to, wxAccessible** object) override {
        *object = nullptr;
        const int last = static_cast<int>(parts_.size());
        switch (direction) {
            case wxNAVDIR_FIRSTCHILD: *to = 1; break;
            case wxNAVDIR_LASTCHILD: *to = last; break;
            case wxNAVDIR_NEXT:
            case wxNAVDIR_DOWN: *to = from + 1; break;
            case wxNAVDIR_PREVIOUS:
            case wxNAVDIR_UP: *to = from - 1; break;
            default: return wxACC_NOT_IMPLEMENTED;
        }
        const bool own = direction == wxNAVDIR_FIRSTCHILD || direction == wxNAVDIR_LASTCHILD;
        if (from == wxACC_SELF && !own) return wxACC_NOT_IMPLEMENTED;
        return *to >= 1 && *to <= last ? wxACC_OK : wxACC_FALSE;
    }

    wxAccStatus GetFocus(int* number, wxAccessible** object) override {
        *object = nullptr;
        if (wxWindow::FindFocus() != GetWindow()) return wxACC_NOT_IMPLEMENTED;
        *number = number_of(source_.focused());
        if (*number == wxACC_SELF) *object = this;
        return wxACC_OK;
    }

    wxAccStatus GetSelections(wxVariant* selections) override {
        if (source_.tree().role != Role::list) return wxACC_NOT_IMPLEMENTED;
        const int number = number_of(source_.focused());
        if (number == wxACC_SELF) selections->MakeNull();
        else *selections = static_cast<long>(number);
        return wxACC_OK;
    }

    wxAccStatus DoDefaultAction(int number) override {
        const AccessibleNode* node = part(number);
        if (!node || node->target < 0) return wxACC_NOT_SUPPORTED;
        source_.use(node->target);
        return wxACC_OK;
    }

private:
    [[nodiscard]] const AccessibleNode* part(int number) const {
        if (number == wxACC_SELF) return &source_.tree();
        const bool known = number > 0 && static_cast<std::size_t>(number) <= parts_.size();
        return known ? parts_[static_cast<std::size_t>(number) - 1] : nullptr;
    }
    [[nodiscard]] long target_state(const AccessibleNode& node) const {
        long state = wxACC_STATE_SYSTEM_FOCUSABLE;
        const bool on = source_.is_on(node.target);
        if (node.role == Role::check_box && on) state |= wxACC_STATE_SYSTEM_CHECKED;
        if (node.role == Role::list_item) state |= wxACC_STATE_SYSTEM_SELECTABLE;
        if (node.role == Role::list_item && on) state |= wxACC_STATE_SYSTEM_SELECTED;
        if (node.fold == Fold::open) state |= wxACC_STATE_SYSTEM_EXPANDED;
        if (node.fold == Fold::closed) state |= wxACC_STATE_SYSTEM_COLLAPSED;
        return state;
    }
    [[nodiscard]] bool is_news(int number) const {
        return !news_.empty() && number == static_cast<int>(parts_.size()) + 1;
    }

    AccessibleSource& source_;
    std::vector<const AccessibleNode*> parts_;
    wxString news_;
};

// A native control, but for its name.
class NamedAccessible final : public wxAccessible {
public:
    NamedAccessible(wxWindow& window, const wxString& name, WindowRole role)
        : wxAccessible(&window), name_(name), role_(role) {}

    wxAccStatus GetName(int number, wxString* name) override {
        if (number != wxACC_SELF) return wxACC_NOT_IMPLEMENTED;
        *name = name_;
        return wxACC_OK;
    }

    wxAccStatus GetRole(int number, wxAccRole* role) override {
        if (number != wxACC_SELF || role_ == WindowRole::as_it_is) return wxACC_NOT_IMPLEMENTED;
        *role = role_ == WindowRole::label ? wxROLE_SYSTEM_STATICTEXT : wxROLE_SYSTEM_STATUSBAR;
        return wxACC_OK;
    }

private:
    wxString name_;
    WindowRole role_;
};

}  // namespace

struct AccessibleWindow::Told {
    Told(AccessibleWindow& whole, wxWindow& w, AccessibleSource& s)
        : owner(whole), window(w), source(s), object(new WindowAccessible(w, s)) {}
    void on_focus(wxFocusEvent& event) {
        event.Skip();
        owner.focus_moved();
    }
    void notify(int event, int number) const { wxAccessible::NotifyEvent(event, &window, wxOBJID_CLIENT, number); }

    AccessibleWindow& owner;
    wxWindow& window;
    AccessibleSource& source;
    WindowAccessible* object;  // the window's
};

AccessibleWindow::AccessibleWindow(wxWindow& window, AccessibleSource& source)
    : told_(std::make_unique<Told>(*this, window, source)) {
    window.SetAccessible(told_->object);
    window.Bind(wxEVT_SET_FOCUS, &Told::on_focus, told_.get());
}

AccessibleWindow::~AccessibleWindow() {
    told_->window.Unbind(wxEVT_SET_FOCUS, &Told::on_focus, told_.get());
    told_->window.SetAccessible(nullptr);
}

void AccessibleWindow::content_changed() {
    told_->object->update();
    told_->notify(wxACC_EVENT_OBJECT_REORDER, wxACC_SELF);
    told_->notify(wxACC_EVENT_OBJECT_NAMECHANGE, wxACC_SELF);
    focus_moved();
}

void AccessibleWindow::focus_moved() {
    if (wxWindow::FindFocus() != &told_->window) return;
    const int number = told_->object->number_of(told_->source.focused());
    if (number == wxACC_SELF) return;
    told_->notify(wxACC_EVENT_OBJECT_FOCUS, number);
    if (told_->source.tree().role == Role::list) told_->notify(wxACC_EVENT_OBJECT_SELECTION, number);
}

void AccessibleWindow::value_changed(int target) {
    told_->notify(wxACC_EVENT_OBJECT_STATECHANGE, told_->object->number_of(target));
}

void AccessibleWindow::announce(const wxString& text) {
    if (!text.empty()) told_->notify(wxACC_EVENT_SYSTEM_ALERT, told_->object->set_news(text));
}

// Not by its label, which some controls take for their value.
void tell_name(wxWindow& window, const wxString& name, WindowRole role) {
    window.SetAccessible(new NamedAccessible(window, name, role));
}

}  // namespace signpost::gui
