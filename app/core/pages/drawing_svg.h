// Drawings of the content made ready to be shown: as shapes in the colours of a window, or whole in an HTML page.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "document/drawing.h"
#include "search/pack.h"

namespace signpost::core {

// A CSS colour for each palette name, by document::Colour: "#0b5cad".
using DrawingColours = std::array<std::string, document::colour_names.size()>;

// The drawing that the pack holds under this path, with its words in `language`; nothing when there is none, or
// none that can be read.
[[nodiscard]] std::optional<document::Drawing> load_drawing(const search::Pack& pack, const std::string& path,
                                                            const std::string& language);

// The shapes alone, on the ground of the page, for a renderer that draws no text. Colours stand literally.
[[nodiscard]] std::string shapes_svg(const document::Drawing& drawing, const DrawingColours& colours);

// The whole drawing to stand within a page, named by its alternative text. Its colours are those of the page's
// style: the custom properties --text, --note-fill and so on.
[[nodiscard]] std::string inline_svg(const document::Drawing& drawing, const std::string& alternative);

// What an HTML page shows in the place of a picture (HtmlOptions::picture): the drawing; nothing where there is none.
// The pack has to outlive it.
[[nodiscard]] std::function<std::string(const std::string& path, const std::string& alternative)> drawings_of(
    const search::Pack& pack, const std::string& language);

}  // namespace signpost::core
