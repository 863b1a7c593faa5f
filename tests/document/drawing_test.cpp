#include "document/drawing.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "document/lint.h"
#include "tests/support/temporary_folder.h"

using namespace signpost::document;

namespace {

std::string svg(const std::string& inner) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"200\" viewBox=\"0 0 640 200\">\n" + inner +
           "\n</svg>\n";
}

Drawing drawn(const std::string& inner) {
    const ReadDrawing read = read_drawing(svg(inner), "images/x.svg");
    for (const Problem& problem : read.problems) UNSCOPED_INFO(problem.message);
    REQUIRE(read.drawing);
    return *read.drawing;
}

// The rule of the first problem; empty when there is none.
std::string rule_of(const std::string& whole) {
    const ReadDrawing read = read_drawing(whole, "images/x.svg");
    CHECK(read.drawing.has_value() == read.problems.empty());
    return read.problems.empty() ? "" : read.problems.front().rule;
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a drawing is read to shapes with palette colours and line numbers", "[drawing]") {
    const Drawing drawing = drawn(
        "<!-- a window -->\n<g><rect class=\"bg stroke-line\" x=\"1\" y=\"-2.5\" width=\"3\" height=\"4\" rx=\"8\" "
        "stroke-width=\"1.5\"/></g>\n<path class=\"stroke-accent\" d=\"M1 2 L3,4 h-5 a1 1 0 0 1 2 2 z\"/>");
    CHECK(drawing.width == 640);
    CHECK(drawing.height == 200);
    REQUIRE(drawing.shapes.size() == 2);
    const Shape& rect = drawing.shapes[0];
    CHECK(rect.element == "rect");
    CHECK(rect.line == 3);
    CHECK(rect.fill == Colour::bg);
    CHECK(rect.stroke == Colour::line);
    CHECK(rect.numbers[1] == std::pair<std::string, double>("y", -2.5));
    CHECK(drawing.shapes[1].fill == Colour::none);
    CHECK(drawing.shapes[1].line == 4);
    CHECK(drawing.shapes[1].outline.starts_with("M1 2"));
}

TEST_CASE("every element of the subset is read", "[drawing]") {
    const Drawing drawing = drawn(
        "<circle class=\"ok\" cx=\"1\" cy=\"2\" r=\"3\"/><ellipse class=\"warn-fill\" cx=\"1\" cy=\"2\" rx=\"3\" "
        "ry=\"4\"/>"
        "<line class=\"stroke-quiet\" x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\"/><polyline class=\"stroke-bad\" points=\"1,2 "
        "3,4\"/>"
        "<polygon class=\"note\" points=\"1 2 3 4 5 6\"></polygon>");
    std::vector<std::string> elements;
    for (const Shape& shape : drawing.shapes) elements.push_back(shape.element);
    CHECK(elements == std::vector<std::string>{"circle", "ellipse", "line", "polyline", "polygon"});
}

TEST_CASE("a text keeps its place, look and words", "[drawing]") {
    const Drawing drawing = drawn(
        "<text class=\"quiet\" x=\"10\" y=\"20\" font-size=\"13\" font-weight=\"bold\" text-anchor=\"middle\">"
        "A &amp; B &lt;<!-- c --> é</text>");
    REQUIRE(drawing.texts.size() == 1);
    const DrawnText& text = drawing.texts[0];
    CHECK(text.words == "A & B < é");
    CHECK(text.size == 13);
    CHECK(text.anchor == DrawnText::Anchor::middle);
    CHECK(text.weight == DrawnText::Weight::bold);
    CHECK(text.colour == Colour::quiet);
    CHECK(text.line == 2);
}

TEST_CASE("words of ours stand in the page's language, else in English, else as written", "[drawing]") {
    const std::string inner = "<text x=\"1\" y=\"2\" font-size=\"9\">{before} → {after}, {none}</text>";
    const DrawingWords words = {{"before", {{"en", "before"}, {"nl", "vóór"}}}, {"after", {{"en", "after"}}}};
    CHECK(keys_in(drawn(inner).texts[0].words) == std::vector<std::string>{"before", "after", "none"});
    Drawing drawing = drawn(inner);
    fill_in_words(drawing, words, "nl");
    CHECK(drawing.texts[0].words == "vóór → after, {none}");
}

TEST_CASE("what could run, load or refer is refused", "[drawing]") {
    for (const char* inner : {"<script>alert(1)</script>",
                              "<style>a{}</style>",
                              "<image href=\"http://x/y.png\"/>",
                              "<use href=\"#a\"/>",
                              "<foreignObject/>",
                              "<a href=\"x\"></a>",
                              "<animate/>",
                              "<filter/>",
                              "<SVG/>",
                              "<svg/>",
                              "<title>t</title>",
                              "<g onclick=\"x\"/>",
                              "<g transform=\"scale(2)\"/>",
                              "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" style=\"fill:red\"/>",
                              "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" fill=\"red\"/>",
                              "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" id=\"a\"/>",
                              "<text x=\"0\" y=\"0\" font-size=\"9\"><tspan/></text>",
                              "<g xlink:href=\"x\"/>",
                              "<?php ?>",
                              "<![CDATA[x]]>",
                              "<!DOCTYPE svg>",
                              "loose words"}) {
        INFO(inner);
        CHECK_FALSE(rule_of(svg(inner)).empty());
    }
    CHECK(rule_of("<?xml version=\"1.0\"?>" + svg("")) == "drawing.syntax");
    CHECK(rule_of("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("")) == "drawing.syntax");
}

TEST_CASE("entities beyond the five are refused", "[drawing]") {
    for (const char* entity : {"&nbsp;", "&#65;", "&#x41;", "&a;", "&", "&amp", "&lt"}) {
        INFO(entity);
        CHECK(rule_of(svg("<text x=\"1\" y=\"1\" font-size=\"9\">" + std::string(entity) + "</text>")) ==
              "drawing.syntax");
    }
}

TEST_CASE("a colour that the palette does not have is told with its line", "[drawing]") {
    const ReadDrawing read = read_drawing(svg("\n<circle class=\"red\" cx=\"1\" cy=\"2\" r=\"3\"/>"), "images/x.svg");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].rule == "drawing.class");
    CHECK(read.problems[0].line == 3);
    CHECK(read.problems[0].file == "images/x.svg");
    CHECK(rule_of(svg("<text class=\"none\" x=\"1\" y=\"1\" font-size=\"9\">a</text>")) == "drawing.class");
    CHECK(rule_of(svg("<text class=\"stroke-line\" x=\"1\" y=\"1\" font-size=\"9\">a</text>")) == "drawing.class");
}

TEST_CASE("numbers are plain and within bounds", "[drawing]") {
    const auto with = [](const std::string& value) {
        return rule_of(svg("<circle cx=\"" + value + "\" cy=\"2\" r=\"3\"/>"));
    };
    CHECK(with("12.5").empty());
    CHECK(with("-.5").empty());
    for (const char* value :
         {"", "1e3", "nan", "inf", "0x10", "1px", "50%", " 1", "1,5", "--1", "5000", "99999999999999999999"}) {
        INFO(value);
        CHECK(with(value) == "drawing.attribute");
    }
    CHECK(rule_of(svg("<circle cx=\"1\" cy=\"2\" r=\"-3\"/>")) == "drawing.attribute");
    CHECK(rule_of(svg("<circle cx=\"1\" cy=\"2\"/>")) == "drawing.attribute");
}

TEST_CASE("paths and points are refused when they are not whole", "[drawing]") {
    for (const char* d :
         {"", "L1 2", "M1", "M1 2 3", "M1 2 Lx", "M1 2 z 3", "M1 2 a1 1 0 0 1 2", "M1 2 l1e9 2", "M1 2 #"}) {
        INFO(d);
        CHECK(rule_of(svg("<path d=\"" + std::string(d) + "\"/>")) == "drawing.attribute");
    }
    for (const char* points : {"", "1 2", "1 2 3", "1 2 3 x", "1 2 3 9999"}) {
        INFO(points);
        CHECK(rule_of(svg("<polygon points=\"" + std::string(points) + "\"/>")) == "drawing.attribute");
    }
}

TEST_CASE("the frame of a drawing says its size once", "[drawing]") {
    CHECK(rule_of("") == "drawing.syntax");
    CHECK(rule_of("<g/>") == "drawing.syntax");
    CHECK(rule_of("<svg width=\"10\" height=\"10\"/>") == "drawing.size");
    CHECK(rule_of("<svg width=\"10\" height=\"10\" viewBox=\"0 0 20 20\"/>") == "drawing.size");
    CHECK(rule_of("<svg width=\"0\" height=\"10\" viewBox=\"0 0 0 10\"/>") == "drawing.size");
    CHECK(rule_of("<svg width=\"90000\" height=\"10\" viewBox=\"0 0 90000 10\"/>") == "drawing.size");
    CHECK(rule_of(svg("") + svg("")) == "drawing.syntax");
}

TEST_CASE("broken markup is refused, not guessed", "[drawing]") {
    for (const char* inner :
         {"<g>", "</g>", "<g></svg>", "<g", "<g a>", "<g a=b/>", "<g a='b'/>", "<g a=\"b/>", "<g a=\"<\"/>",
          "<g a=\"1\"b=\"2\"/>", "< g/>", "<g/ >", "</g a=\"b\">", "<!-- x -- y -->", "<!-- x",
          "<circle cx=\"1\" cx=\"1\" cy=\"1\" r=\"1\"/>", "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\"><g/></rect>",
          "<text x=\"1\" y=\"1\" font-size=\"9\">a"}) {
        INFO(inner);
        CHECK_FALSE(rule_of(svg(inner)).empty());
    }
    CHECK(rule_of(svg(std::string("<g/>\0", 5))) == "drawing.syntax");
    CHECK(rule_of(svg("<g/>\xff")) == "drawing.syntax");
    CHECK(rule_of(svg("<text x=\"1\" y=\"1\" font-size=\"9\">\x1b</text>")) == "drawing.syntax");
}

TEST_CASE("a text is one line, and its braces are keys", "[drawing]") {
    const auto with = [](const std::string& words) {
        return rule_of(svg("<text x=\"1\" y=\"1\" font-size=\"9\">" + words + "</text>"));
    };
    CHECK(with("{first-key} and {k2}").empty());
    for (const char* words : {"", "  ", "a\nb", "{", "}", "{}", "{A}", "{a b}", "{a", "a}"}) {
        INFO(words);
        CHECK(with(words) == "drawing.text");
    }
    CHECK(rule_of(svg("<text x=\"1\" y=\"1\" font-size=\"9\"/>")) == "drawing.text");
    CHECK(rule_of(svg("<text x=\"1\" y=\"1\" font-size=\"900\">a</text>")) == "drawing.attribute");
}

TEST_CASE("size, count and depth have limits", "[drawing]") {
    CHECK(rule_of(svg(repeated("<g/>", 1999))).empty());
    CHECK(rule_of(svg(repeated("<g/>", 2000))) == "drawing.limit");
    CHECK(rule_of(svg(repeated("<g>", 19) + repeated("</g>", 19))).empty());
    CHECK(rule_of(svg(repeated("<g>", 20) + repeated("</g>", 20))) == "drawing.limit");
    CHECK(rule_of(svg(repeated("<g>", 50'000))) == "drawing.limit");
    CHECK(rule_of(svg("<!--" + std::string(300 << 10, 'x') + "-->")) == "drawing.limit");
    CHECK(rule_of(svg("<path d=\"M1 2" + repeated(" 1", 60'000) + "\"/>")).empty());
}

TEST_CASE("lint tells of pictures that are wrong, unused or without words", "[drawing][lint]") {
    const signpost::test::TemporaryFolder folder;
    const auto tells = [&](const std::string& rule) {
        const std::vector<Problem> problems = lint(read_content(folder.path()), {});
        return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) { return p.rule == rule; });
    };
    folder.write("en/a.md", "---\ntitle: A\n---\n\nx\n\n![x](../images/a.svg)\n");
    folder.write("nl/a.md", "---\ntitle: A\n---\n\nx\n\n![x](../images/a.svg)\n");
    folder.write("images/a.svg", svg("<text x=\"1\" y=\"1\" font-size=\"9\">{who}</text>"));
    CHECK(tells("drawing.words"));
    folder.write("drawing-words.yaml", "words:\n  who: {en: you}\n");
    CHECK(tells("drawing.words"));
    folder.write("drawing-words.yaml", "words:\n  who: {en: you, nl: u}\n");
    CHECK_FALSE(tells("drawing.words"));
    CHECK_FALSE(tells("image.unused"));
    folder.write("drawing-words.yaml", "words:\n  who: {en: you, nl: u}\n  old: {en: x, nl: x}\n");
    CHECK(tells("drawing.words-unused"));
    folder.write("images/b.svg", svg("<use/>"));
    CHECK(tells("drawing.element"));
    CHECK(tells("image.unused"));
}

TEST_CASE("the words of drawings are read, and wrong ones are told", "[drawing]") {
    const signpost::test::TemporaryFolder folder;
    folder.write("drawing-words.yaml", "words:\n  who: {en: you, da: dig}\n");
    const ReadResult read = read_content(folder.path());
    CHECK(read.content.drawing_words.at("who").at("da") == "dig");
    CHECK(read.content.data_files.contains("drawing-words.yaml"));
    folder.write("drawing-words.yaml", "words: [a]\n");
    CHECK(has_errors(read_content(folder.path()).problems));
    folder.write("drawing-words.yaml", "words: {a: b}\n");
    CHECK(has_errors(read_content(folder.path()).problems));
}
