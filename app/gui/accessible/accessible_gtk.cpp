// GTK asks a widget for its accessible object through the widget's class. wxWidgets gives the windows that it draws an
// anonymous panel; ours answers with the tree of its content instead, and other windows of the class as before.
#include <gtk/gtk.h>
#include <wx/window.h>

#include "app/gui/accessible/accessible_part_gtk.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

AtkObject* get_accessible(GtkWidget* widget) {
    PartTree* tree = tree_of(widget);
    if (!tree) {
        auto* above = GTK_WIDGET_CLASS(g_type_class_peek_parent(GTK_WIDGET_GET_CLASS(widget)));
        return above->get_accessible(widget);
    }
    if (!tree->object) {
        tree->object = new_window_object(widget, tree->source.tree().role);
        tree->root = std::make_unique<Part>(*tree, tree->source.tree(), nullptr, 0);
    }
    return tree->object;
}

void tell_child(AtkObject* object, const char* signal, const Part& part, AtkObject* child) {
    g_signal_emit_by_name(object, signal, static_cast<guint>(part.index), child, nullptr);
}

}  // namespace

struct AccessibleWindow::Told {
    Told(AccessibleWindow& whole, wxWindow& window, AccessibleSource& source)
        : owner(whole), tree(window, source, window.m_wxwindow) {}
    void on_focus(wxFocusEvent& event) {
        event.Skip();
        owner.focus_moved();
    }
    AccessibleWindow& owner;
    PartTree tree;
    int focused = -1;
};

AccessibleWindow::AccessibleWindow(wxWindow& window, AccessibleSource& source)
    : told_(std::make_unique<Told>(*this, window, source)) {
    carry_tree(told_->tree.widget, &told_->tree);
    GTK_WIDGET_GET_CLASS(told_->tree.widget)->get_accessible = get_accessible;
    window.Bind(wxEVT_SET_FOCUS, &Told::on_focus, told_.get());
}

AccessibleWindow::~AccessibleWindow() {
    PartTree& tree = told_->tree;
    tree.window.Unbind(wxEVT_SET_FOCUS, &Told::on_focus, told_.get());
    carry_tree(tree.widget, nullptr);
    tree.teller.reset();
    tree.root.reset();
    if (!tree.object) return;
    atk_object_notify_state_change(tree.object, ATK_STATE_DEFUNCT, TRUE);
    gtk_accessible_set_widget(GTK_ACCESSIBLE(tree.object), nullptr);
    g_object_unref(tree.object);
}

void AccessibleWindow::content_changed() {
    PartTree& tree = told_->tree;
    told_->focused = -1;
    if (!tree.object) return;
    for (auto part = tree.root->children.rbegin(); part != tree.root->children.rend(); ++part)
        if ((*part)->object) tell_child(tree.object, "children-changed::remove", **part, (*part)->object);
    tree.teller.reset();
    tree.root.reset();
    tree.root = std::make_unique<Part>(tree, tree.source.tree(), nullptr, 0);
    for (const auto& part : tree.root->children)
        if (AtkObject* child = part->get()) tell_child(tree.object, "children-changed::add", *part, child);
    g_object_notify(G_OBJECT(tree.object), "accessible-name");
    focus_moved();
}

void AccessibleWindow::focus_moved() {
    PartTree& tree = told_->tree;
    if (!tree.object || wxWindow::FindFocus() != &tree.window) return;
    if (Part* last = tree.root->find(told_->focused); last && told_->focused != tree.source.focused())
        atk_object_notify_state_change(last->get(), ATK_STATE_FOCUSED, FALSE);
    told_->focused = tree.source.focused();
    Part* now = tree.root->find(told_->focused);
    if (!now || now->node.control) return;
    AtkObject* object = now->get();
    if (tree.root->node.role == Role::list) {
        atk_object_notify_state_change(object, ATK_STATE_SELECTED, TRUE);
        g_signal_emit_by_name(tree.object, "selection-changed");
        g_signal_emit_by_name(tree.object, "active-descendant-changed", object, nullptr);
    }
    atk_object_notify_state_change(object, ATK_STATE_FOCUSED, TRUE);
}

void AccessibleWindow::value_changed(int target) {
    PartTree& tree = told_->tree;
    Part* part = tree.object ? tree.root->find(target) : nullptr;
    if (!part) return;
    const AtkStateType state = part->node.role == Role::check_box ? ATK_STATE_CHECKED : ATK_STATE_SELECTED;
    atk_object_notify_state_change(part->get(), state, tree.source.is_on(target) ? TRUE : FALSE);
}

// Orca of Debian 12 does not know ATK's announcements yet; a notification that comes into view it reads.
void AccessibleWindow::announce(const wxString& text) {
    PartTree& tree = told_->tree;
    if (!tree.object || text.empty()) return;
    tree.news.name = tree.news.text = text;
    if (!tree.teller)
        tree.teller =
            std::make_unique<Part>(tree, tree.news, tree.root.get(), static_cast<int>(tree.root->children.size()));
    tree.teller->name = utf8(text);
    atk_object_notify_state_change(tree.teller->get(), ATK_STATE_SHOWING, TRUE);
}

void tell_name(wxWindow& window, const wxString& name, WindowRole role) {
    AtkObject* object = gtk_widget_get_accessible(window.GetHandle());
    atk_object_set_name(object, utf8(name).c_str());
    if (role == WindowRole::label) atk_object_set_role(object, ATK_ROLE_LABEL);
    if (role == WindowRole::status) atk_object_set_role(object, ATK_ROLE_STATUSBAR);
}

}  // namespace signpost::gui
