// wxWidgets 3.2 has no dark native controls on Windows: they stay as Windows draws them, and only the title bar follows.
#include <windows.h>

#include <dwmapi.h>
#include <wx/toplevel.h>

#include "app/gui/native_theme.h"

namespace signpost::gui {

namespace {

constexpr DWORD use_immersive_dark_mode = 20;  // DWMWA_USE_IMMERSIVE_DARK_MODE, which mingw-w64 10 does not name

bool has_high_contrast() {
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) != 0 &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
}

// Windows has no function that says it; this value is what its own Settings writes.
bool prefers_dark() {
    DWORD light = 1;
    DWORD size = sizeof light;
    const LSTATUS status =
        RegGetValueW(HKEY_CURRENT_USER, L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                     L"AppsUseLightTheme", RRF_RT_REG_DWORD, nullptr, &light, &size);
    return status == ERROR_SUCCESS && light == 0;
}

}  // namespace

NativeLook native_look() {
    if (has_high_contrast()) return NativeLook::high_contrast;
    return prefers_dark() ? NativeLook::dark : NativeLook::light;
}

void follow_native_theme(core::Theme theme) {
    const bool dark = theme == core::Theme::dark || (theme == core::Theme::system && native_look() == NativeLook::dark);
    const BOOL value = dark ? TRUE : FALSE;
    // Windows before 10 20H1 does not know the attribute, and its title bar stays light.
    for (wxWindow* window : wxTopLevelWindows)
        DwmSetWindowAttribute(window->GetHWND(), use_immersive_dark_mode, &value, sizeof value);
}

}  // namespace signpost::gui
