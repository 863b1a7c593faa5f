// A drawing of the content: a small, strict subset of SVG as plain values. What it draws is what stands here:
// no style, script, link or reference survives the reading.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/problem.h"

namespace signpost::document {

// The palette names, in the order of `colour_names`. A shape's `class` gives its fill by name, its outline by
// "stroke-" and the name.
enum class Colour {
    none,
    bg,
    side,
    text,
    quiet,
    line,
    accent,
    badge,
    code,
    note,
    note_fill,
    ok,
    ok_fill,
    warn,
    warn_fill,
    bad,
    bad_fill
};
inline constexpr std::array<std::string_view, 17> colour_names = {
    "none", "bg",        "side", "text",    "quiet", "line",      "accent", "badge",   "code",
    "note", "note-fill", "ok",   "ok-fill", "warn",  "warn-fill", "bad",    "bad-fill"};

struct Shape {
    std::string element;  // path, rect, circle, ellipse, line, polyline or polygon
    int line = 0;         // in the file, from 1
    Colour fill = Colour::none;
    Colour stroke = Colour::none;
    std::vector<std::pair<std::string, double>> numbers;  // x, y, width, height, rx, ry, cx, cy, r, x1 …, stroke-width
    std::string outline;                                  // path: its `d`; polyline, polygon: their points
};

// One line of text. `y` is the height of its baseline.
struct DrawnText {
    enum class Anchor { start, middle, end };
    enum class Weight { normal, bold };
    int line = 0;
    double x = 0, y = 0;
    double size = 0;  // of the font, in units of the drawing
    Anchor anchor = Anchor::start;
    Weight weight = Weight::normal;
    Colour colour = Colour::text;
    std::string words;  // may contain {key}: words of the page's language
};

// Texts stand on top of all shapes. Units are pixels of a 96 dpi screen.
struct Drawing {
    double width = 0, height = 0;
    std::vector<Shape> shapes;
    std::vector<DrawnText> texts;
};

struct ReadDrawing {
    std::optional<Drawing> drawing;  // nothing when there is any problem
    std::vector<Problem> problems;
};

struct DrawingLimits {
    std::size_t bytes = std::size_t{256} << 10;
    int elements = 2000;
    int depth = 20;
    double size = 4000;  // of width and height, and of any coordinate
};

// Reads `svg`; `file` is what problems are told with. Whatever is not in the subset is a problem (an error).
[[nodiscard]] ReadDrawing read_drawing(std::string_view svg, const std::string& file, const DrawingLimits& limits = {});

// key -> language -> words (drawing-words.yaml).
using DrawingWords = std::map<std::string, std::map<std::string, std::string>>;

// The keys in a text, in order.
[[nodiscard]] std::vector<std::string> keys_in(std::string_view text);
// Puts words in the place of keys: in `language`, else in English; a key without words stays as it is written.
void fill_in_words(Drawing& drawing, const DrawingWords& words, const std::string& language);

}  // namespace signpost::document
