#include <catch2/catch.hpp>

#include "app/core/folder_watch.h"
#include "tests/support/temporary_folder.h"

using signpost::core::FolderWatch;
using signpost::test::TemporaryFolder;

TEST_CASE("a folder that stays as it is has not changed", "[folder_watch]") {
    TemporaryFolder folder;
    folder.write("en/a.md", "one");
    FolderWatch watch(folder.path());
    CHECK_FALSE(watch.changed());
}

TEST_CASE("a file written, added or removed is noticed, once", "[folder_watch]") {
    TemporaryFolder folder;
    folder.write("en/a.md", "one");
    FolderWatch watch(folder.path());
    folder.write("en/a.md", "longer");
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
    folder.write("en/b.md", "new");
    CHECK(watch.changed());
    std::filesystem::remove(folder.path() / "en" / "b.md");
    CHECK(watch.changed());
    std::filesystem::remove_all(folder.path() / "en");
    CHECK(watch.changed());
}
