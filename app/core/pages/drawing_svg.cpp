#include "app/core/pages/drawing_svg.h"

#include "app/core/pages/page_html.h"
#include "document/data_files.h"

namespace signpost::core {

namespace {

using document::Colour;
using document::DrawnText;

// At most two digits after a point that is the same in every locale.
std::string number(double value) {
    const long hundredths = static_cast<long>(value * 100 + (value < 0 ? -0.5 : 0.5));
    std::string out = std::to_string(hundredths / 100);
    if (hundredths < 0 && hundredths > -100) out = "-" + out;
    const long rest = hundredths < 0 ? -hundredths % 100 : hundredths % 100;
    if (rest != 0) out += std::string(".") + static_cast<char>('0' + rest / 10) + static_cast<char>('0' + rest % 10);
    return out;
}

std::string attribute(std::string_view name, const std::string& value) {
    return " " + std::string(name) + "=\"" + escape_html(value) + "\"";
}

const std::string& in(const DrawingColours& colours, Colour colour) {
    return colours[static_cast<std::size_t>(colour)];
}

std::string frame(const document::Drawing& drawing, const std::string& more) {
    const std::string width = number(drawing.width), height = number(drawing.height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width) + attribute("height", height) +
           attribute("viewBox", "0 0 " + width + " " + height) + more + ">";
}

std::string shape(const document::Shape& shape, const DrawingColours& colours) {
    std::string out = "<" + shape.element;
    for (const auto& [name, value] : shape.numbers) out += attribute(name, number(value));
    if (!shape.outline.empty()) out += attribute(shape.element == "path" ? "d" : "points", shape.outline);
    return out + attribute("style", "fill:" + in(colours, shape.fill) + ";stroke:" + in(colours, shape.stroke)) + "/>";
}

std::string shapes(const document::Drawing& drawing, const DrawingColours& colours) {
    std::string out;
    for (const document::Shape& each : drawing.shapes) out += shape(each, colours);
    return out;
}

std::string text(const DrawnText& text, const DrawingColours& colours) {
    std::string out = "<text" + attribute("x", number(text.x)) + attribute("y", number(text.y)) +
                      attribute("font-size", number(text.size));
    if (text.weight == DrawnText::Weight::bold) out += attribute("font-weight", "bold");
    if (text.anchor == DrawnText::Anchor::middle) out += attribute("text-anchor", "middle");
    if (text.anchor == DrawnText::Anchor::end) out += attribute("text-anchor", "end");
    return out + attribute("style", "fill:" + in(colours, text.colour)) + ">" + escape_html(text.words) + "</text>";
}

DrawingColours colours_of_the_page() {
    DrawingColours colours;
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = "var(--" + std::string(document::colour_names[i]) + ")";
    colours[static_cast<std::size_t>(Colour::none)] = "none";
    return colours;
}

}  // namespace

std::optional<document::Drawing> load_drawing(const search::Pack& pack, const std::string& path,
                                              const std::string& language) {
    const std::optional<std::string> svg = pack.image(path);
    if (!svg) return std::nullopt;
    std::optional<document::Drawing> drawing = document::read_drawing(*svg, path).drawing;
    if (!drawing) return std::nullopt;
    // What is wrong with the words, lint tells; here their keys stay as they are written.
    std::vector<document::Problem> problems;
    if (const std::optional<std::string> words = pack.data_file(document::drawing_words_file))
        document::fill_in_words(*drawing, document::read_drawing_words(*words, document::drawing_words_file, problems),
                                language);
    return drawing;
}

std::string shapes_svg(const document::Drawing& drawing, const DrawingColours& colours) {
    // A ground below all: NanoSVG darkens what it draws beside transparent pixels. Far beyond the edges: of a drawing made
    // smaller, whole pixels of width and height are never quite in proportion, and one side is not filled.
    document::Shape ground;
    ground.element = "rect";
    ground.fill = Colour::bg;
    ground.numbers = {
        {"x", -drawing.width}, {"y", -drawing.height}, {"width", 3 * drawing.width}, {"height", 3 * drawing.height}};
    return frame(drawing, {}) + shape(ground, colours) + shapes(drawing, colours) + "</svg>";
}

std::string inline_svg(const document::Drawing& drawing, const std::string& alternative) {
    const DrawingColours colours = colours_of_the_page();
    std::string out = frame(drawing, attribute("role", "img") + attribute("aria-label", alternative)) + "<title>" +
                      escape_html(alternative) + "</title>" + shapes(drawing, colours);
    for (const DrawnText& line : drawing.texts) out += text(line, colours);
    return out + "</svg>";
}

std::function<std::string(const std::string&, const std::string&)> drawings_of(const search::Pack& pack,
                                                                               const std::string& language) {
    return [&pack, language](const std::string& path, const std::string& alternative) {
        const std::optional<document::Drawing> drawing = load_drawing(pack, path, language);
        return drawing ? inline_svg(*drawing, alternative) : std::string();
    };
}

}  // namespace signpost::core
