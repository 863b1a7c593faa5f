// The parts of a window as objects of ATK, GTK's accessibility library.
#pragma once

#include <gtk/gtk.h>

#include <memory>
#include <string>
#include <vector>

#include "app/gui/accessible/accessible.h"

class wxWindow;

namespace signpost::gui {

struct PartTree;

// One node of the source's tree. Its object is made when someone first asks, and outlives it without content.
struct Part {
    Part(PartTree& owner, const AccessibleNode& content, Part* above, int position);
    ~Part();
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    [[nodiscard]] AtkObject* get();  // not a new reference; null for a control that has no widget any more
    [[nodiscard]] Part* find(int target);

    PartTree& tree;
    const AccessibleNode& node;
    Part* parent;
    int index;         // among its siblings
    std::string name;  // UTF-8
    AtkObject* object = nullptr;
    std::vector<std::unique_ptr<Part>> children;
};

struct PartTree {
    PartTree(wxWindow& w, AccessibleSource& s, GtkWidget* g) : window(w), source(s), widget(g) {}
    wxWindow& window;
    AccessibleSource& source;
    GtkWidget* widget;
    AtkObject* object = nullptr;  // of the window; null: no one has asked
    std::unique_ptr<Part> root;   // null with it
    AccessibleNode news{Role::news};
    std::unique_ptr<Part> teller;  // of the news
};

// The tree that a widget carries, or null.
[[nodiscard]] PartTree* tree_of(GtkWidget* widget);
void carry_tree(GtkWidget* widget, PartTree* tree);

// A new reference to the object of the widget itself, or of a part.
[[nodiscard]] AtkObject* new_window_object(GtkWidget* widget, Role role);
[[nodiscard]] AtkObject* new_part_object(Part& part);
// From here on the object says that it is gone.
void forget_part(AtkObject* object);

// What an object stands for: of the window or of a part; null once that is gone.
[[nodiscard]] Part* part_of(gpointer object);

// AtkText of both (accessible_text_gtk.cpp).
void fill_text_interface(gpointer iface, gpointer data);

}  // namespace signpost::gui
