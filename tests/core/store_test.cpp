#include <catch2/catch.hpp>

#include <sstream>

#include "app/core/store/store.h"
#include "tests/support/temporary_folder.h"

using namespace signpost::core;
using signpost::test::TemporaryFolder;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("without a file the store is fresh", "[store]") {
    TemporaryFolder folder;
    Store store(folder.path() / "not" / "yet");
    CHECK(store.load() == LoadOutcome::fresh);
    CHECK(store.settings == Settings{});
    CHECK(store.ticks.empty());
}

TEST_CASE("what was saved is loaded again", "[store]") {
    TemporaryFolder folder;
    Store written(folder.path() / "made" / "on first write");
    written.settings.language = "da";
    written.settings.theme = Theme::dark;
    written.settings.zoom = 175;
    written.settings.last_page = "users/add-users#æbler-\"og\"-\\øl";
    written.settings.window = {ScreenPoint{-20, 30}, 900, 700, true};
    written.ticks = {{"users/add-users", {1, 2, 9}}, {"help/glossary", {4}}};
    REQUIRE(written.save() == SaveOutcome::saved);

    Store loaded(folder.path() / "made" / "on first write");
    REQUIRE(loaded.load() == LoadOutcome::loaded);
    CHECK(loaded.settings == written.settings);
    CHECK(loaded.ticks == written.ticks);
}

TEST_CASE("saving leaves one file and nothing beside it", "[store]") {
    TemporaryFolder folder;
    Store store(folder.path());
    for (int i = 0; i < 3; ++i) REQUIRE(store.save() == SaveOutcome::saved);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("loading forgets what was in memory", "[store]") {
    TemporaryFolder folder;
    Store store(folder.path());
    store.ticks["a"] = {1};
    store.settings.zoom = 200;
    CHECK(store.load() == LoadOutcome::fresh);
    CHECK(store.ticks.empty());
    CHECK(store.settings == Settings{});
}

TEST_CASE("a damaged file is told and kept beside", "[store]") {
    const std::string text = GENERATE(
        std::string(""), std::string("{"), std::string("null"), std::string("[]"), std::string("{\"schema\":1}"),
        std::string("{\"schema\":0,\"settings\":{},\"ticks\":{}}"), std::string("\0\0\0\0", 4),
        std::string("{\"schema\":1,\"settings\":{\"zoom\":\"large\"},\"ticks\":{}}"),
        std::string("{\"schema\":1,\"settings\":{\"window\":[]},\"ticks\":{}}"),
        std::string("{\"schema\":1,\"settings\":{},\"ticks\":{\"a\":[\"x\"]}}"), std::string(200'000, '['),
        std::string("{\"schema\":1,\"settings\":{\"language\":\"\xff\"},\"ticks\":{}}"));
    INFO(text.substr(0, 80));
    TemporaryFolder folder;
    folder.write("reader.json", text);
    Store store(folder.path());
    CHECK(store.load() == LoadOutcome::damaged);
    CHECK(store.settings == Settings{});
    CHECK(store.ticks.empty());
    CHECK(read(folder.path() / "reader.json.damaged") == text);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "reader.json"));
    CHECK(store.save() == SaveOutcome::saved);
    CHECK(store.load() == LoadOutcome::loaded);
}

TEST_CASE("a file too large to be ours is damaged, not read", "[store]") {
    TemporaryFolder folder;
    folder.write("reader.json", "{\"schema\":1,\"settings\":{},\"ticks\":{}}" + std::string(9'000'000, ' '));
    CHECK(Store(folder.path()).load() == LoadOutcome::damaged);
}

TEST_CASE("values outside their range come back within it", "[store]") {
    TemporaryFolder folder;
    folder.write(
        "reader.json",
        R"({"schema":1,"settings":{"zoom":100000,"theme":"pink","window":{"width":1,"height":9999999}},"ticks":{}})");
    Store store(folder.path());
    REQUIRE(store.load() == LoadOutcome::loaded);
    CHECK(store.settings.zoom == 300);
    CHECK(store.settings.theme == Theme::system);
    CHECK(store.settings.window.width == 320);
    CHECK(store.settings.window.height == 20'000);
}

TEST_CASE("unknown names of a later version are passed over", "[store]") {
    TemporaryFolder folder;
    folder.write("reader.json", R"({"schema":1,"settings":{"zoom":120,"new":true},"ticks":{},"notes":[1]})");
    Store store(folder.path());
    REQUIRE(store.load() == LoadOutcome::loaded);
    CHECK(store.settings.zoom == 120);
}

TEST_CASE("text that is no UTF-8 does not keep the rest from being saved", "[store]") {
    TemporaryFolder folder;
    Store store(folder.path());
    store.settings.last_page = "a\xff";
    store.ticks["b"] = {1};
    REQUIRE(store.save() == SaveOutcome::saved);
    REQUIRE(store.load() == LoadOutcome::loaded);
    CHECK(store.ticks.contains("b"));
}

TEST_CASE("a folder that cannot be made is a failed save", "[store]") {
    TemporaryFolder folder;
    folder.write("file", "in the way");
    CHECK(Store(folder.path() / "file" / "below").save() == SaveOutcome::failed);
    CHECK(read(folder.path() / "file") == "in the way");
}

TEST_CASE("two windows keep each other's ticks, steps of the same page too", "[store]") {
    TemporaryFolder folder;
    Store one(folder.path());
    one.ticks = {{"a", {1, 2}}};
    REQUIRE(one.save() == SaveOutcome::saved);
    Store other(folder.path());
    REQUIRE(other.load() == LoadOutcome::loaded);

    other.ticks["a"] = {1, 2, 3};
    other.ticks["b"] = {7};
    REQUIRE(other.save() == SaveOutcome::saved);
    one.ticks["a"] = {1};  // takes 2 away
    REQUIRE(one.save() == SaveOutcome::saved);
    const Ticks both{{"a", {1, 3}}, {"b", {7}}};
    CHECK(one.ticks == both);

    other.ticks["c"] = {5};
    REQUIRE(other.save() == SaveOutcome::saved);
    Store later(folder.path());
    REQUIRE(later.load() == LoadOutcome::loaded);
    CHECK(later.ticks == Ticks{{"a", {1, 3}}, {"b", {7}}, {"c", {5}}});
}

TEST_CASE("a page that was unticked in one window does not come back from the other", "[store]") {
    TemporaryFolder folder;
    Store one(folder.path());
    one.ticks = {{"a", {1}}};
    REQUIRE(one.save() == SaveOutcome::saved);
    Store other(folder.path());
    REQUIRE(other.load() == LoadOutcome::loaded);
    one.ticks.clear();
    REQUIRE(one.save() == SaveOutcome::saved);
    other.settings.zoom = 120;
    REQUIRE(other.save() == SaveOutcome::saved);
    REQUIRE(one.load() == LoadOutcome::loaded);
    CHECK(one.ticks.empty());
}

TEST_CASE("of the settings a window saves those that were changed in it", "[store]") {
    TemporaryFolder folder;
    Store one(folder.path()), other(folder.path());
    REQUIRE(one.load() == LoadOutcome::fresh);
    REQUIRE(other.load() == LoadOutcome::fresh);
    one.settings.theme = Theme::dark;
    one.settings.last_page = "a";
    REQUIRE(one.save() == SaveOutcome::saved);
    other.settings.zoom = 150;
    other.settings.last_page = "b";
    REQUIRE(other.save() == SaveOutcome::saved);
    CHECK(other.settings.theme == Theme::system);  // as this window is shown
    REQUIRE(one.save() == SaveOutcome::saved);
    Store later(folder.path());
    REQUIRE(later.load() == LoadOutcome::loaded);
    CHECK(later.settings.theme == Theme::dark);
    CHECK(later.settings.zoom == 150);
    CHECK(later.settings.last_page == "b");
}

TEST_CASE("the file of a newer Signpost is told of and never written over", "[store]") {
    const std::string text = R"({"schema":2,"people":[{"ticks":{"a":[1]}}]})";
    TemporaryFolder folder;
    folder.write("reader.json", text);
    Store store(folder.path());
    CHECK(store.load() == LoadOutcome::newer);
    store.ticks["b"] = {1};
    CHECK(store.save() == SaveOutcome::left_alone);
    CHECK(read(folder.path() / "reader.json") == text);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a file that cannot be read now is kept, and joined once it can", "[store]") {
    TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "reader.json";
    std::filesystem::create_directory(file);  // cannot be opened as a file by anyone, whatever his rights
    Store store(folder.path());
    CHECK(store.load() == LoadOutcome::unreadable);
    store.ticks["mine"] = {1};
    CHECK(store.save() == SaveOutcome::left_alone);
    CHECK(std::filesystem::is_directory(file));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "reader.json.damaged"));

    std::filesystem::remove(file);
    folder.write("reader.json", R"({"schema":1,"settings":{"zoom":120},"ticks":{"before":[4]}})");
    CHECK(store.save() == SaveOutcome::saved);
    REQUIRE(store.load() == LoadOutcome::loaded);
    CHECK(store.ticks == Ticks{{"before", {4}}, {"mine", {1}}});
    CHECK(store.settings.zoom == 120);
}

TEST_CASE("each damaged file is kept under a name of its own", "[store]") {
    TemporaryFolder folder;
    for (const char* text : {"first", "second", "third"}) {
        folder.write("reader.json", text);
        CHECK(Store(folder.path()).load() == LoadOutcome::damaged);
    }
    CHECK(read(folder.path() / "reader.json.damaged") == "first");
    CHECK(read(folder.path() / "reader.json.damaged-2") == "second");
    CHECK(read(folder.path() / "reader.json.damaged-3") == "third");
}
