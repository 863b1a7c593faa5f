#include "app/gui/theme.h"

#include <wx/settings.h>
#include <wx/window.h>

#include "app/gui/native_theme.h"

namespace signpost::gui {

namespace {

wxColour rgb(unsigned value) {
    return wxColour(static_cast<unsigned char>(value >> 16), static_cast<unsigned char>(value >> 8 & 0xFF),
                    static_cast<unsigned char>(value & 0xFF));
}

Palette light() {
    Palette p;
    p.page = rgb(0xffffff), p.side = rgb(0xf6f7f9), p.text = rgb(0x1c2430), p.quiet = rgb(0x5b6675);
    p.line = rgb(0xdfe3e8), p.accent = rgb(0x0b5cad), p.badge = rgb(0xe8f0fa), p.selected = rgb(0xe3edf9);
    p.hit = rgb(0xfff1b8), p.code = rgb(0xf1f3f6);
    p.note = rgb(0x0b5cad), p.note_fill = rgb(0xeef4fc), p.ok = rgb(0x0f7b4d), p.ok_fill = rgb(0xedf9f2);
    p.warn = rgb(0x9a4708), p.warn_fill = rgb(0xfff7e8), p.bad = rgb(0xb3261e), p.bad_fill = rgb(0xfdf0ef);
    return p;
}

Palette dark() {
    Palette p;
    p.page = rgb(0x171b21), p.side = rgb(0x1d222a), p.text = rgb(0xe4e8ee), p.quiet = rgb(0x9aa6b5);
    p.line = rgb(0x303844), p.accent = rgb(0x7db5f5), p.badge = rgb(0x22334a), p.selected = rgb(0x24364d);
    p.hit = rgb(0x5a4a12), p.code = rgb(0x222934);
    p.note = rgb(0x7db5f5), p.note_fill = rgb(0x1b2838), p.ok = rgb(0x5fd39b), p.ok_fill = rgb(0x16291f);
    p.warn = rgb(0xf0b35a), p.warn_fill = rgb(0x2d2618), p.bad = rgb(0xff8a80), p.bad_fill = rgb(0x331c1b);
    return p;
}

// The colours that the reader set in the system, and of ours only those of states, on its ground.
Palette high_contrast() {
    const wxColour ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    const wxColour text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const wxColour highlight = wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT);
    // The highlight itself is meant for a text of its own colour; a third of it keeps ours readable.
    const auto mix = [](int over, int under) { return static_cast<unsigned char>((over + 2 * under) / 3); };
    const wxColour tint(mix(highlight.Red(), ground.Red()), mix(highlight.Green(), ground.Green()),
                        mix(highlight.Blue(), ground.Blue()));
    Palette p = ground.GetLuminance() < 0.5 ? dark() : light();
    p.page = p.side = p.code = p.badge = p.note_fill = p.ok_fill = p.warn_fill = p.bad_fill = ground;
    p.text = p.quiet = p.line = text;
    p.selected = p.hit = tint;
    p.accent = wxSystemSettings::GetColour(wxSYS_COLOUR_HOTLIGHT);
    return p;
}

constexpr double points_per_pixel = 72.0 / 96.0;

}  // namespace

Palette palette_for(core::Theme theme) {
    if (theme == core::Theme::light) return light();
    if (theme == core::Theme::dark) return dark();
    switch (native_look()) {
        case NativeLook::high_contrast: return high_contrast();
        case NativeLook::dark: return dark();
        case NativeLook::light: break;
    }
    return light();
}

wxColour state_colour(const Palette& palette, checks::State state) {
    switch (state) {
        case checks::State::ok: return palette.ok;
        case checks::State::attention: return palette.warn;
        case checks::State::problem: return palette.bad;
        case checks::State::not_applicable:
        case checks::State::unknown: return palette.quiet;
    }
    return palette.quiet;
}

wxColour state_fill(const Palette& palette, checks::State state) {
    switch (state) {
        case checks::State::ok: return palette.ok_fill;
        case checks::State::attention: return palette.warn_fill;
        case checks::State::problem: return palette.bad_fill;
        case checks::State::not_applicable:
        case checks::State::unknown: return palette.code;
    }
    return palette.code;
}

Scale::Scale(const wxWindow& window, int zoom_percent)
    : zoom_(zoom_percent / 100.0),
      pixels_(zoom_ * window.FromDIP(1000) / 1000.0),
      face_(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetFaceName()) {}

int Scale::px(double at_96_dpi) const { return static_cast<int>(at_96_dpi * pixels_ + 0.5); }

wxFont Scale::font(double px_at_96_dpi, wxFontWeight weight, wxFontStyle style) const {
    wxFont font(wxFontInfo(px_at_96_dpi * zoom_ * points_per_pixel).FaceName(face_));
    font.SetWeight(weight);
    font.SetStyle(style);
    return font;
}

wxFont Scale::code_font(double px_at_96_dpi) const {
    return wxFont(wxFontInfo(px_at_96_dpi * zoom_ * points_per_pixel).Family(wxFONTFAMILY_TELETYPE));
}

}  // namespace signpost::gui
