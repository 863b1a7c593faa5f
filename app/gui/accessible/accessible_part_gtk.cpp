#include "app/gui/accessible/accessible_part_gtk.h"

#include <gtk/gtk-a11y.h>
#include <wx/window.h>

#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

struct PartObject {
    AtkObject base;
    Part* part;
};

GQuark tree_key() { return g_quark_from_static_string("signpost-part-tree"); }

AtkRole atk_role(Role role) {
    switch (role) {
        case Role::document: return ATK_ROLE_DOCUMENT_FRAME;
        case Role::heading: return ATK_ROLE_HEADING;
        case Role::paragraph: return ATK_ROLE_PARAGRAPH;
        case Role::section: return ATK_ROLE_SECTION;
        case Role::list: return ATK_ROLE_LIST;
        case Role::list_item: return ATK_ROLE_LIST_ITEM;
        case Role::table: return ATK_ROLE_TABLE;
        case Role::row: return ATK_ROLE_TABLE_ROW;
        case Role::cell: return ATK_ROLE_TABLE_CELL;
        case Role::column_header: return ATK_ROLE_TABLE_COLUMN_HEADER;
        case Role::link: return ATK_ROLE_LINK;
        case Role::check_box: return ATK_ROLE_CHECK_BOX;
        case Role::button: return ATK_ROLE_PUSH_BUTTON;
        case Role::control: return ATK_ROLE_PANEL;
        case Role::news: return ATK_ROLE_NOTIFICATION;
    }
    return ATK_ROLE_UNKNOWN;
}

wxRect visible_place(const Part& part) {
    return part.tree.source.place(part.node, 0, part.node.text.length())
        .Intersect(wxRect(part.tree.window.GetClientSize()));
}

// The vtable of AtkObject, for parts and for the window.
const gchar* get_name(AtkObject* object) {
    const Part* part = part_of(object);
    return part ? part->name.c_str() : nullptr;
}

gint get_child_count(AtkObject* object) {
    const Part* part = part_of(object);
    return part ? static_cast<gint>(part->children.size()) : 0;
}

AtkObject* ref_child(AtkObject* object, gint index) {
    Part* part = part_of(object);
    if (!part || index < 0 || static_cast<std::size_t>(index) >= part->children.size()) return nullptr;
    AtkObject* child = part->children[static_cast<std::size_t>(index)]->get();
    return child ? ATK_OBJECT(g_object_ref(child)) : nullptr;
}

AtkAttributeSet* get_attributes(AtkObject* object) {
    const Part* part = part_of(object);
    if (!part || part->node.role != Role::heading) return nullptr;
    auto* level = g_new(AtkAttribute, 1);
    level->name = g_strdup("level");
    level->value = g_strdup(std::to_string(part->node.level).c_str());
    return g_slist_prepend(nullptr, level);
}

const gchar* get_locale(AtkObject* object) {
    const Part* part = part_of(object);
    return part ? g_intern_string(part->tree.source.language().c_str()) : nullptr;
}

void add_target_states(const Part& part, AtkStateSet* states) {
    const AccessibleNode& node = part.node;
    atk_state_set_add_state(states, ATK_STATE_FOCUSABLE);
    const bool on = part.tree.source.is_on(node.target);
    if (part.tree.source.focused() == node.target && wxWindow::FindFocus() == &part.tree.window)
        atk_state_set_add_state(states, ATK_STATE_FOCUSED);
    if (node.role == Role::check_box) atk_state_set_add_state(states, ATK_STATE_CHECKABLE);
    if (node.role == Role::check_box && on) atk_state_set_add_state(states, ATK_STATE_CHECKED);
    if (node.role == Role::list_item) atk_state_set_add_state(states, ATK_STATE_SELECTABLE);
    if (node.role == Role::list_item && on) atk_state_set_add_state(states, ATK_STATE_SELECTED);
    if (node.fold != Fold::none) atk_state_set_add_state(states, ATK_STATE_EXPANDABLE);
    if (node.fold == Fold::open) atk_state_set_add_state(states, ATK_STATE_EXPANDED);
}

AtkStateSet* part_states(AtkObject* object) {
    AtkStateSet* states = atk_state_set_new();
    const Part* part = part_of(object);
    if (!part) {
        atk_state_set_add_state(states, ATK_STATE_DEFUNCT);
        return states;
    }
    for (const AtkStateType state : {ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_VISIBLE})
        atk_state_set_add_state(states, state);
    const bool in_view = part->node.role == Role::news || !visible_place(*part).IsEmpty();
    if (in_view && part->tree.window.IsShownOnScreen()) atk_state_set_add_state(states, ATK_STATE_SHOWING);
    if (part->node.target >= 0) add_target_states(*part, states);
    return states;
}

AtkObject* part_parent(AtkObject* object) {
    const Part* part = part_of(object);
    return part && part->parent ? part->parent->get() : nullptr;
}

gint part_index(AtkObject* object) {
    const Part* part = part_of(object);
    return part ? part->index : -1;
}

// AtkComponent of parts.
void get_extents(AtkComponent* component, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
    *x = *y = *width = *height = 0;
    const Part* part = part_of(component);
    if (!part) return;
    const wxRect rect = part->tree.source.place(part->node, 0, part->node.text.length());
    gint left = 0, top = 0;
    if (type == ATK_XY_SCREEN) part->tree.window.ClientToScreen(&left, &top);
    else
        gtk_widget_translate_coordinates(part->tree.widget, gtk_widget_get_toplevel(part->tree.widget), 0, 0, &left,
                                         &top);
    *x = left + rect.x, *y = top + rect.y, *width = rect.width, *height = rect.height;
}

void fill_component_interface(gpointer iface, gpointer) {
    static_cast<AtkComponentIface*>(iface)->get_extents = get_extents;
}

// AtkAction of what can be used.
gint action_count(AtkAction*) { return 1; }

const gchar* action_name(AtkAction* action, gint) {
    const Part* part = part_of(action);
    if (!part) return nullptr;
    switch (part->node.role) {
        case Role::link: return "jump";
        case Role::check_box: return "toggle";
        case Role::list_item: return "activate";
        default: return "press";
    }
}

gboolean do_action(AtkAction* action, gint) {
    const Part* part = part_of(action);
    if (!part) return FALSE;
    part->tree.source.use(part->node.target);
    return TRUE;
}

void fill_action_interface(gpointer iface, gpointer) {
    auto* action = static_cast<AtkActionIface*>(iface);
    action->get_n_actions = action_count;
    action->get_name = action_name;
    action->do_action = do_action;
}

// AtkSelection of a list: the row that is selected.
Part* selected_part(AtkSelection* list) {
    Part* part = part_of(list);
    if (!part || part->node.role != Role::list) return nullptr;
    for (const auto& child : part->children)
        if (part->tree.source.is_on(child->node.target)) return child.get();
    return nullptr;
}

gint selection_count(AtkSelection* list) { return selected_part(list) ? 1 : 0; }

AtkObject* ref_selection(AtkSelection* list, gint index) {
    Part* selected = index == 0 ? selected_part(list) : nullptr;
    return selected ? ATK_OBJECT(g_object_ref(selected->get())) : nullptr;
}

gboolean is_child_selected(AtkSelection* list, gint index) {
    const Part* selected = selected_part(list);
    return selected && selected->index == index ? TRUE : FALSE;
}

void fill_selection_interface(gpointer iface, gpointer) {
    auto* selection = static_cast<AtkSelectionIface*>(iface);
    selection->get_selection_count = selection_count;
    selection->ref_selection = ref_selection;
    selection->is_child_selected = is_child_selected;
}

// The types. Registered by hand: GObject's own macros are C.
GType window_type();

// Inside a window that has the focus, a link or a row has it.
AtkStateSet* window_states(AtkObject* object) {
    auto* above = ATK_OBJECT_CLASS(g_type_class_peek_parent(g_type_class_peek(window_type())));
    AtkStateSet* states = above->ref_state_set(object);
    const Part* part = part_of(object);
    if (part && part->tree.source.focused() >= 0) atk_state_set_remove_state(states, ATK_STATE_FOCUSED);
    return states;
}

void fill_object_class(gpointer type, gpointer) {
    auto* object_class = ATK_OBJECT_CLASS(type);
    object_class->get_name = get_name;
    object_class->get_n_children = get_child_count;
    object_class->ref_child = ref_child;
    object_class->get_attributes = get_attributes;
    object_class->get_object_locale = get_locale;
}

void fill_part_class(gpointer type, gpointer data) {
    fill_object_class(type, data);
    auto* object_class = ATK_OBJECT_CLASS(type);
    object_class->ref_state_set = part_states;
    object_class->get_parent = part_parent;
    object_class->get_index_in_parent = part_index;
}

void fill_window_class(gpointer type, gpointer data) {
    fill_object_class(type, data);
    ATK_OBJECT_CLASS(type)->ref_state_set = window_states;
}

GType with_interface(GType type, GType iface, GInterfaceInitFunc fill) {
    const GInterfaceInfo info{fill, nullptr, nullptr};
    g_type_add_interface_static(type, iface, &info);
    return type;
}

GType part_type() {
    static const GType type = [] {
        const GType made = g_type_register_static_simple(ATK_TYPE_OBJECT, "SignpostPart", sizeof(AtkObjectClass),
                                                         fill_part_class, sizeof(PartObject), nullptr, GTypeFlags{});
        with_interface(made, ATK_TYPE_COMPONENT, fill_component_interface);
        return with_interface(made, ATK_TYPE_TEXT, fill_text_interface);
    }();
    return type;
}

GType usable_part_type() {
    static const GType type =
        with_interface(g_type_register_static_simple(part_type(), "SignpostUsablePart", sizeof(AtkObjectClass), nullptr,
                                                     sizeof(PartObject), nullptr, GTypeFlags{}),
                       ATK_TYPE_ACTION, fill_action_interface);
    return type;
}

GType window_type() {
    static const GType type =
        with_interface(g_type_register_static_simple(GTK_TYPE_CONTAINER_ACCESSIBLE, "SignpostWindow",
                                                     sizeof(GtkContainerAccessibleClass), fill_window_class,
                                                     sizeof(GtkContainerAccessible), nullptr, GTypeFlags{}),
                       ATK_TYPE_TEXT, fill_text_interface);
    return type;
}

GType list_type() {
    static const GType type =
        with_interface(g_type_register_static_simple(window_type(), "SignpostList", sizeof(GtkContainerAccessibleClass),
                                                     nullptr, sizeof(GtkContainerAccessible), nullptr, GTypeFlags{}),
                       ATK_TYPE_SELECTION, fill_selection_interface);
    return type;
}

}  // namespace

Part::Part(PartTree& owner, const AccessibleNode& content, Part* above, int position)
    : tree(owner), node(content), parent(above), index(position), name(utf8(content.name)) {
    for (const AccessibleNode& child : content.children)
        children.push_back(std::make_unique<Part>(owner, child, this, static_cast<int>(children.size())));
}

Part::~Part() {
    children.clear();
    if (parent && object) forget_part(object);
}

AtkObject* Part::get() {
    if (!parent) return tree.object;
    if (node.control) {
        AtkObject* control = gtk_widget_get_accessible(node.control->GetHandle());
        atk_object_set_parent(control, parent->get());
        return control;
    }
    if (!object) object = new_part_object(*this);
    return object;
}

Part* Part::find(int target) {
    if (target < 0) return nullptr;
    if (node.target == target) return this;
    for (const auto& child : children)
        if (Part* found = child->find(target)) return found;
    return nullptr;
}

PartTree* tree_of(GtkWidget* widget) {
    return static_cast<PartTree*>(g_object_get_qdata(G_OBJECT(widget), tree_key()));
}
void carry_tree(GtkWidget* widget, PartTree* tree) { g_object_set_qdata(G_OBJECT(widget), tree_key(), tree); }

Part* part_of(gpointer object) {
    if (!GTK_IS_ACCESSIBLE(object)) return static_cast<PartObject*>(object)->part;
    GtkWidget* widget = gtk_accessible_get_widget(GTK_ACCESSIBLE(object));
    const PartTree* tree = widget ? tree_of(widget) : nullptr;
    return tree ? tree->root.get() : nullptr;
}

AtkObject* new_window_object(GtkWidget* widget, Role role) {
    const GType type = role == Role::list ? list_type() : window_type();
    AtkObject* object = ATK_OBJECT(g_object_new(type, "widget", widget, nullptr));
    atk_object_initialize(object, widget);
    atk_object_set_role(object, atk_role(role));
    return object;
}

AtkObject* new_part_object(Part& part) {
    const GType type = part.node.target >= 0 ? usable_part_type() : part_type();
    AtkObject* object = ATK_OBJECT(g_object_new(type, nullptr));
    static_cast<PartObject*>(static_cast<gpointer>(object))->part = &part;
    atk_object_set_role(object, atk_role(part.node.role));
    return object;
}

void forget_part(AtkObject* object) {
    static_cast<PartObject*>(static_cast<gpointer>(object))->part = nullptr;
    atk_object_notify_state_change(object, ATK_STATE_DEFUNCT, TRUE);
    g_object_unref(object);
}

}  // namespace signpost::gui
