// GTK has a dark variant of its theme, which a program may ask for; high contrast is a theme by that name.
#include <gtk/gtk.h>
#include <wx/settings.h>

#include <memory>
#include <string_view>

#include "app/gui/native_theme.h"

namespace signpost::gui {

NativeLook native_look() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const std::unique_ptr<gchar, decltype(&g_free)> owned(name, g_free);
    if (name && std::string_view(name).starts_with("HighContrast")) return NativeLook::high_contrast;
    return wxSystemSettings::GetAppearance().IsUsingDarkBackground() ? NativeLook::dark : NativeLook::light;
}

void follow_native_theme(core::Theme theme) {
    GtkSettings* settings = gtk_settings_get_default();
    constexpr const char* prefers_dark = "gtk-application-prefer-dark-theme";
    if (theme == core::Theme::system) gtk_settings_reset_property(settings, prefers_dark);
    else g_object_set(settings, prefers_dark, theme == core::Theme::dark ? TRUE : FALSE, nullptr);
}

}  // namespace signpost::gui
