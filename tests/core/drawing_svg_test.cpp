#include "app/core/pages/drawing_svg.h"

#include <catch2/catch.hpp>

#include "app/core/library.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;
using signpost::test::TemporaryFolder;

namespace {

const std::string svg =
    "<svg width=\"100\" height=\"50\" viewBox=\"0 0 100 50\"><rect class=\"badge stroke-accent\" x=\"1.5\" y=\"-0.25\" "
    "width=\"20\" height=\"10\"/><polyline class=\"stroke-line\" points=\"1,2 3,4\"/>"
    "<text class=\"quiet\" x=\"50\" y=\"20\" font-size=\"12\" font-weight=\"bold\" text-anchor=\"middle\">"
    "{who} &lt;b&gt;</text></svg>";

document::Drawing drawn() {
    auto read = document::read_drawing(svg, "images/a.svg");
    REQUIRE(read.drawing);
    return *read.drawing;
}

DrawingColours colours() {
    DrawingColours out;
    out.fill("none");
    out[static_cast<std::size_t>(document::Colour::badge)] = "#eeeeee";
    out[static_cast<std::size_t>(document::Colour::accent)] = "#0b5cad";
    return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("shapes come out with the colours of the palette and without text", "[drawing]") {
    const std::string out = shapes_svg(drawn(), colours());
    CHECK(has(out, "viewBox=\"0 0 100 50\""));
    CHECK(has(out, "<rect x=\"1.50\" y=\"-0.25\" width=\"20\" height=\"10\" style=\"fill:#eeeeee;stroke:#0b5cad\"/>"));
    CHECK(has(out, "points=\"1,2 3,4\""));
    CHECK_FALSE(has(out, "<text"));
}

TEST_CASE("shapes stand on the page's own ground, which covers the whole drawing and more", "[drawing]") {
    DrawingColours with_ground = colours();
    with_ground[static_cast<std::size_t>(document::Colour::bg)] = "#171b21";
    const std::string out = shapes_svg(drawn(), with_ground);
    const char* ground = "x=\"-100\" y=\"-50\" width=\"300\" height=\"150\" style=\"fill:#171b21";
    CHECK(out.find(ground) < out.find("<polyline"));
}

TEST_CASE("a drawing in a page is named, and its words are escaped", "[drawing]") {
    const std::string out = inline_svg(drawn(), "A \"box\" & more");
    CHECK(has(out, "role=\"img\" aria-label=\"A &quot;box&quot; &amp; more\""));
    CHECK(has(out, "<title>A &quot;box&quot; &amp; more</title>"));
    CHECK(has(out, "fill:var(--badge);stroke:var(--accent)"));
    CHECK(has(out, "font-weight=\"bold\" text-anchor=\"middle\" style=\"fill:var(--quiet)\">{who} &lt;b&gt;</text>"));
}

TEST_CASE("a picture of the pack has its words in the page's language", "[drawing]") {
    TemporaryFolder folder;
    tests::write_small_content(folder);
    folder.write("images/a.svg", svg);
    folder.write("images/bad.svg", "<svg><script/></svg>");
    folder.write("drawing-words.yaml", "words:\n  who: {en: you, nl: u}\n");
    const Library library = Library::open(folder.path());
    const auto drawing = load_drawing(library.pack(), "images/a.svg", "nl");
    REQUIRE(drawing);
    CHECK(drawing->texts[0].words == "u <b>");
    const auto picture = drawings_of(library.pack(), "nl");
    CHECK(has(picture("images/a.svg", "Alt"), ">u &lt;b&gt;</text>"));
    CHECK(picture("images/bad.svg", "A & B").empty());
    CHECK(picture("images/none.svg", "Alt").empty());
}
