#include "document/drawing.h"

#include <algorithm>
#include <sstream>

#include "document/drawing_markup.h"
#include "document/drawing_numbers.h"
#include "document/utf8.h"

namespace signpost::document {

namespace {

struct Element {
    std::string_view name;
    std::vector<std::string_view> required;  // numbers
    std::vector<std::string_view> optional;  // numbers
    std::string_view outline;                // a list of points or a path
};

const std::vector<Element>& shape_elements() {
    static const std::vector<Element> all = {{"path", {}, {"stroke-width"}, "d"},
                                             {"rect", {"x", "y", "width", "height"}, {"rx", "stroke-width"}, ""},
                                             {"circle", {"cx", "cy", "r"}, {"stroke-width"}, ""},
                                             {"ellipse", {"cx", "cy", "rx", "ry"}, {"stroke-width"}, ""},
                                             {"line", {"x1", "y1", "x2", "y2"}, {"stroke-width"}, ""},
                                             {"polyline", {}, {"stroke-width"}, "points"},
                                             {"polygon", {}, {"stroke-width"}, "points"}};
    return all;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<Colour> colour_named(std::string_view name) {
    const auto at = std::find(colour_names.begin(), colour_names.end(), name);
    if (at == colour_names.end()) return std::nullopt;
    return static_cast<Colour>(at - colour_names.begin());
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \n\t\r") == std::string_view::npos; }

bool is_printable(std::string_view text) {
    return is_valid_utf8(text) && std::all_of(text.begin(), text.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte >= 0x20 ? byte != 0x7F : c == '\n' || c == '\t' || c == '\r';
           });
}

// The key that `text` begins with, "{key}" and its braces; empty when it begins otherwise.
std::string_view key_at(std::string_view text) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-", 1);
    const bool key = text.starts_with('{') && end != std::string_view::npos && end > 1 && text[end] == '}';
    return key ? text.substr(0, end + 1) : std::string_view();
}

class DrawingReader {
public:
    DrawingReader(std::string_view svg, const std::string& file, const DrawingLimits& limits)
        : svg_(svg), file_(file), limits_(limits), markup_(svg) {}

    ReadDrawing read() {
        if (svg_.size() > limits_.bytes) problem(0, "drawing.limit", "The drawing is larger than 256 KiB.");
        else if (!is_printable(svg_)) problem(0, "drawing.syntax", "The drawing is no UTF-8 text.");
        else read_elements();
        ReadDrawing out;
        if (problems_.empty()) out.drawing = std::move(drawing_);
        out.problems = std::move(problems_);
        return out;
    }

private:
    void read_elements() {
        bool more = true;
        while (more) more = take(markup_.next());
    }

    // False: nothing more can be read.
    bool take(const MarkupToken& token) {
        switch (token.kind) {
            case MarkupToken::Kind::broken: return problem(token.line, "drawing.syntax", token.text);
            case MarkupToken::Kind::open: return open(token);
            case MarkupToken::Kind::close: return close(token);
            case MarkupToken::Kind::text: return text(token);
            case MarkupToken::Kind::end: break;
        }
        if (!open_.empty() || !begun_) problem(token.line, "drawing.syntax", "The drawing ends too early.");
        return false;
    }

    bool open(const MarkupToken& token) {
        if (++elements_ > limits_.elements)
            return problem(token.line, "drawing.limit", "The drawing has too many elements.");
        if (static_cast<int>(open_.size()) >= limits_.depth)
            return problem(token.line, "drawing.limit", "The drawing is nested too deep.");
        if (open_.empty() != (token.name == "svg") || (open_.empty() && begun_))
            return problem(token.line, "drawing.syntax", "A drawing is one <svg> with all the rest in it.");
        if (!open_.empty() && open_.back() != "svg" && open_.back() != "g")
            return problem(token.line, "drawing.element", "Elements stand within <svg> and <g> only.");
        element(token);
        if (!token.closed) open_.push_back(token.name);
        return true;
    }

    bool close(const MarkupToken& token) {
        if (open_.empty() || open_.back() != token.name)
            return problem(token.line, "drawing.syntax", "</" + std::string(token.name) + "> closes nothing.");
        if (token.name == "text") finish_text();
        open_.pop_back();
        return true;
    }

    bool text(const MarkupToken& token) {
        if (!open_.empty() && open_.back() == "text") drawing_.texts.back().words += token.text;
        else if (!is_blank(token.text)) problem(token.line, "drawing.syntax", "Words stand in <text> only.");
        return true;
    }

    void element(const MarkupToken& token) {
        const auto shape = std::find_if(shape_elements().begin(), shape_elements().end(),
                                        [&](const Element& e) { return e.name == token.name; });
        if (shape != shape_elements().end()) return read_shape(token, *shape);
        if (token.name == "svg") return read_svg(token);
        if (token.name == "text") return read_text(token);
        if (token.name != "g")
            problem(token.line, "drawing.element", "There is no <" + std::string(token.name) + "> in a drawing.");
        for (const MarkupAttribute& attribute : token.attributes) unknown(token, attribute);
    }

    void read_svg(const MarkupToken& token) {
        begun_ = true;
        std::string box, width, height;
        for (const MarkupAttribute& attribute : token.attributes) {
            if (attribute.name == "viewBox") box = attribute.value;
            else if (attribute.name == "width") width = attribute.value;
            else if (attribute.name == "height") height = attribute.value;
            else if (attribute.name != "xmlns" || attribute.value != "http://www.w3.org/2000/svg")
                unknown(token, attribute);
        }
        drawing_.width = read_number(width, limits_.size).value_or(0);
        drawing_.height = read_number(height, limits_.size).value_or(0);
        if (drawing_.width < 1 || drawing_.height < 1 || box != "0 0 " + width + " " + height)
            problem(token.line, "drawing.size",
                    "A drawing needs width, height, and as its viewBox \"0 0 width height\".");
    }

    void read_shape(const MarkupToken& token, const Element& element) {
        Shape shape;
        shape.element = token.name;
        shape.line = token.line;
        for (const MarkupAttribute& attribute : token.attributes) {
            if (attribute.name == "class") classes(token, attribute.value, shape);
            else if (attribute.name == element.outline) outline(token, attribute, shape);
            else if (has(element.required, attribute.name) || has(element.optional, attribute.name))
                shape.numbers.emplace_back(attribute.name, number(token, attribute));
            else unknown(token, attribute);
        }
        for (const std::string_view name : element.required) require(token, name);
        if (!element.outline.empty()) require(token, element.outline);
        drawing_.shapes.push_back(std::move(shape));
    }

    void read_text(const MarkupToken& token) {
        DrawnText text;
        text.line = token.line;
        for (const MarkupAttribute& attribute : token.attributes) {
            if (attribute.name == "x") text.x = number(token, attribute);
            else if (attribute.name == "y") text.y = number(token, attribute);
            else if (attribute.name == "font-size") text.size = number(token, attribute);
            else if (attribute.name == "class") text.colour = colour_of_text(token, attribute.value);
            else if (attribute.name == "text-anchor") text.anchor = anchor(token, attribute);
            else if (attribute.name == "font-weight" && attribute.value == "bold")
                text.weight = DrawnText::Weight::bold;
            else unknown(token, attribute);
        }
        for (const std::string_view name : {"x", "y", "font-size"}) require(token, name);
        if (text.size < 1 || text.size > 200) problem(token.line, "drawing.attribute", "A font-size is from 1 to 200.");
        drawing_.texts.push_back(std::move(text));
        if (token.closed) finish_text();
    }

    void finish_text() {
        const DrawnText& text = drawing_.texts.back();
        if (is_blank(text.words) || text.words.find('\n') != std::string::npos)
            problem(text.line, "drawing.text", "A <text> is one line of words.");
        std::string_view rest = text.words;
        for (std::size_t at = rest.find_first_of("{}"); at != std::string_view::npos; at = rest.find_first_of("{}")) {
            rest.remove_prefix(at);
            const std::string_view key = key_at(rest);
            if (key.empty()) problem(text.line, "drawing.text", "A brace in a <text> belongs to a {key}.");
            rest.remove_prefix(std::max<std::size_t>(key.size(), 1));
        }
    }

    void classes(const MarkupToken& token, const std::string& value, Shape& shape) {
        std::istringstream names(value);
        for (std::string name; names >> name;) {
            const bool stroke = name.starts_with("stroke-");
            const std::optional<Colour> colour = colour_named(stroke ? std::string_view(name).substr(7) : name);
            if (!colour) unknown_class(token, name);
            else (stroke ? shape.stroke : shape.fill) = *colour;
        }
    }

    Colour colour_of_text(const MarkupToken& token, const std::string& name) {
        const std::optional<Colour> colour = colour_named(name);
        if (!colour || *colour == Colour::none) unknown_class(token, name);
        return colour.value_or(Colour::text);
    }

    void outline(const MarkupToken& token, const MarkupAttribute& attribute, Shape& shape) {
        const bool fine =
            attribute.name == "d" ? is_path(attribute.value, limits_.size) : are_points(attribute.value, limits_.size);
        if (!fine) wrong_value(token, attribute);
        shape.outline = attribute.value;
    }

    double number(const MarkupToken& token, const MarkupAttribute& attribute) {
        const std::optional<double> value = read_number(attribute.value, limits_.size);
        const bool is_position = attribute.name == "x" || attribute.name == "y" || attribute.name.starts_with("c") ||
                                 attribute.name.ends_with("1") || attribute.name.ends_with("2");
        if (!value || (*value < 0 && !is_position)) wrong_value(token, attribute);
        return value.value_or(0);
    }

    DrawnText::Anchor anchor(const MarkupToken& token, const MarkupAttribute& attribute) {
        if (attribute.value == "middle") return DrawnText::Anchor::middle;
        if (attribute.value == "end") return DrawnText::Anchor::end;
        if (attribute.value != "start") wrong_value(token, attribute);
        return DrawnText::Anchor::start;
    }

    void require(const MarkupToken& token, std::string_view name) {
        const bool there = std::any_of(token.attributes.begin(), token.attributes.end(),
                                       [&](const MarkupAttribute& attribute) { return attribute.name == name; });
        if (!there)
            problem(token.line, "drawing.attribute",
                    "<" + std::string(token.name) + "> needs `" + std::string(name) + "`.");
    }
    void unknown(const MarkupToken& token, const MarkupAttribute& attribute) {
        problem(token.line, "drawing.attribute",
                "<" + std::string(token.name) + "> cannot have " + std::string(attribute.name) + "=\"" +
                    attribute.value + "\".");
    }
    void wrong_value(const MarkupToken& token, const MarkupAttribute& attribute) {
        problem(token.line, "drawing.attribute",
                "`" + attribute.value + "` is no value for `" + std::string(attribute.name) + "`.");
    }
    void unknown_class(const MarkupToken& token, const std::string& name) {
        problem(token.line, "drawing.class", "The palette has no colour `" + name + "`.");
    }
    bool problem(int line, const char* rule, std::string message) {
        problems_.push_back({file_, line, rule, Problem::Severity::error, std::move(message)});
        return false;
    }

    std::string_view svg_;
    const std::string& file_;
    const DrawingLimits& limits_;
    MarkupReader markup_;
    std::vector<std::string_view> open_;
    int elements_ = 0;
    bool begun_ = false;
    Drawing drawing_;
    std::vector<Problem> problems_;
};

}  // namespace

ReadDrawing read_drawing(std::string_view svg, const std::string& file, const DrawingLimits& limits) {
    return DrawingReader(svg, file, limits).read();
}

std::vector<std::string> keys_in(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        if (const std::string_view key = key_at(text.substr(at)); !key.empty())
            out.emplace_back(key.substr(1, key.size() - 2));
    return out;
}

void fill_in_words(Drawing& drawing, const DrawingWords& words, const std::string& language) {
    for (DrawnText& text : drawing.texts)
        for (const std::string& key : keys_in(text.words)) {
            const auto found = words.find(key);
            if (found == words.end()) continue;
            auto in_language = found->second.find(language);
            if (in_language == found->second.end()) in_language = found->second.find("en");
            if (in_language == found->second.end()) continue;
            const std::string written = "{" + key + "}";
            if (const std::size_t at = text.words.find(written); at != std::string::npos)
                text.words.replace(at, written.size(), in_language->second);
        }
}

}  // namespace signpost::document
