#include <catch2/catch.hpp>

#include <algorithm>

#include "content.h"
#include "search/pack.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

void write_sample(const std::filesystem::path& file) {
    document::ContentSet content = content_of(
        {page("en", "a", "Alpha", "The unmistakable paragraph."), page("nl", "a", "Alfa", "De onmiskenbare alinea.")});
    content.images["images/a.svg"] = "<svg>drawing</svg>";
    write_pack(content, file);
}

// Changes one letter of the first place where `text` stands.
void spoil(const std::filesystem::path& file, const std::string& text) {
    std::string bytes = read_file(file);
    const std::size_t at = bytes.find(text);
    REQUIRE(at != std::string::npos);
    bytes[at + 1] = static_cast<char>(bytes[at + 1] ^ 1);
    write_file(file, bytes);
}

bool names(const std::vector<document::Problem>& problems, const std::string& entry) {
    return std::any_of(problems.begin(), problems.end(), [&](const document::Problem& p) { return p.file == entry; });
}

}  // namespace

TEST_CASE("a pack as written has no problems") {
    const TemporaryFolder folder;
    write_sample(folder / "help.signpost");
    CHECK(verify_pack(folder / "help.signpost").empty());
}

TEST_CASE("a changed letter is told with the name of its entry") {
    const TemporaryFolder folder;
    write_sample(folder / "help.signpost");
    SECTION("in a page") {
        spoil(folder / "help.signpost", "unmistakable paragraph");
        CHECK(names(verify_pack(folder / "help.signpost"), "en/a.md"));
    }
    SECTION("in an image") {
        spoil(folder / "help.signpost", "<svg>drawing");
        CHECK(names(verify_pack(folder / "help.signpost"), "images/a.svg"));
    }
    SECTION("in an index") {
        spoil(folder / "help.signpost", "onmiskenbare\t");
        CHECK(names(verify_pack(folder / "help.signpost"), "index/nl"));
    }
}

TEST_CASE("a file that was cut short is one or more problems, never an exception") {
    const TemporaryFolder folder;
    write_sample(folder / "help.signpost");
    const std::string whole = read_file(folder / "help.signpost");
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{50}, std::size_t{4096}, whole.size() / 2, whole.size() - 4096}) {
        write_file(folder / "cut", whole.substr(0, size));
        INFO(size);
        CHECK_FALSE(verify_pack(folder / "cut").empty());
    }
}

TEST_CASE("a missing file and a text file are one problem each") {
    const TemporaryFolder folder;
    CHECK(verify_pack(folder / "missing").at(0).rule == "pack.not-found");
    write_file(folder / "text", std::string(5000, 'x'));
    CHECK(verify_pack(folder / "text").at(0).rule == "pack.not-a-pack");
}
