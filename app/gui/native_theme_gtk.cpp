// GTK has a dark variant of its theme, which a program may ask for.
#include <gtk/gtk.h>

#include "app/gui/native_theme.h"

namespace signpost::gui {

void follow_native_theme(core::Theme theme) {
    if (theme == core::Theme::system) return;
    g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme",
                 theme == core::Theme::dark ? TRUE : FALSE, nullptr);
}

}  // namespace signpost::gui
