#include <catch2/catch.hpp>

#include "document/read_file.h"
#include "tests/support/temporary_folder.h"

using signpost::document::read_file;
using signpost::test::TemporaryFolder;

TEST_CASE("a file is read whole, whatever its size and bytes", "[read-file]") {
    TemporaryFolder folder;
    const std::size_t size = GENERATE(std::size_t{0}, std::size_t{1}, (std::size_t{1} << 14) - 1, std::size_t{1} << 14,
                                      (std::size_t{1} << 15) + 7);
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>(i * 31);
    folder.write("a", text);
    CHECK(read_file(folder.path() / "a") == text);
}

TEST_CASE("what cannot be opened, or not be read, is nothing", "[read-file]") {
    TemporaryFolder folder;
    CHECK_FALSE(read_file(folder.path() / "absent"));
    CHECK_FALSE(read_file(folder.path()));  // Linux opens a folder, and fails when it is read
}
