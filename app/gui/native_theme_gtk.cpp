// GTK has a dark variant of its theme, which a program may ask for; high contrast is a theme by that name.
#include <gtk/gtk.h>
#include <wx/settings.h>

#include <memory>
#include <string_view>

#include "app/gui/native_theme.h"

namespace signpost::gui {
namespace {

// Asked of the theme anew: wxWidgets keeps the colours of the theme before until events have been handled, and the page
// is painted with what this says.
bool is_dark() {
    const std::unique_ptr<GtkWidgetPath, decltype(&gtk_widget_path_unref)> path(gtk_widget_path_new(),
                                                                                gtk_widget_path_unref);
    gtk_widget_path_append_type(path.get(), GTK_TYPE_WINDOW);
    const std::unique_ptr<GtkStyleContext, decltype(&g_object_unref)> window(gtk_style_context_new(), g_object_unref);
    gtk_style_context_set_path(window.get(), path.get());
    GdkRGBA ground{};
    if (!gtk_style_context_lookup_color(window.get(), "theme_bg_color", &ground))
        return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
    return (ground.red + ground.green + ground.blue) / 3 < 0.5;
}

}  // namespace

NativeLook native_look() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const std::unique_ptr<gchar, decltype(&g_free)> owned(name, g_free);
    if (name && std::string_view(name).starts_with("HighContrast")) return NativeLook::high_contrast;
    return is_dark() ? NativeLook::dark : NativeLook::light;
}

void follow_native_theme(core::Theme theme) {
    GtkSettings* settings = gtk_settings_get_default();
    constexpr const char* prefers_dark = "gtk-application-prefer-dark-theme";
    if (theme == core::Theme::system) gtk_settings_reset_property(settings, prefers_dark);
    else g_object_set(settings, prefers_dark, theme == core::Theme::dark ? TRUE : FALSE, nullptr);
}

}  // namespace signpost::gui
