// What the start must not bring with it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/gui/driver.h"

using namespace signpost;

TEST_CASE("the window opens without an OpenGL driver, and leaves those that it starts free to use one") {
    REQUIRE(test::Driver::get().frame().IsShown());
    std::ifstream maps("/proc/self/maps");
    int libraries = 0;
    for (std::string line; std::getline(maps, line);) {
        libraries += line.ends_with(".so") || line.find(".so.") != std::string::npos;
        CHECK(line.find("libGLX_") == std::string::npos);
        CHECK(line.find("_dri.so") == std::string::npos);
    }
    CHECK(libraries > 0);
    CHECK(std::getenv("GDK_GL") == nullptr);
}
