#include <gtk/gtk.h>

#include "app/gui/native_start.h"

namespace signpost::gui {

namespace {

// While GTK opens a display it asks the X server for OpenGL, in case a widget will draw with it. Signpost draws
// without, and Mesa's driver in software, with the LLVM that it loads, takes more than half as much memory as the rest.
bool without_opengl(const std::function<bool()>& start) {
    constexpr const char* variable = "GDK_GL";
    if (g_getenv(variable)) return start();
    g_setenv(variable, "disable", TRUE);
    const bool started = start();
    g_unsetenv(variable);  // a browser that a link opens may draw with it
    return started;
}

}  // namespace

bool start_toolkit(const std::function<bool()>& start) {
    if (!without_opengl(start)) return false;
    // A theme fades its colours whenever the window gets or loses the focus, and each step paints the whole page anew.
    g_object_set(gtk_settings_get_default(), "gtk-enable-animations", FALSE, nullptr);
    return true;
}

}  // namespace signpost::gui
