# How every target is compiled: C++20, warnings, ccache, sanitizers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(SIGNPOST_CCACHE ccache)
if(SIGNPOST_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${SIGNPOST_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${SIGNPOST_CCACHE})
endif()

# One target that carries the project's own flags, so that nothing leaks into foreign code.
add_library(signpost_options INTERFACE)
target_compile_options(signpost_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${SIGNPOST_WARNINGS_AS_ERRORS}>:-Werror>
  # GCC 12 sees an overlap in "text" + std::string at -O2 where there is none (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
target_include_directories(signpost_options INTERFACE ${PROJECT_SOURCE_DIR})
if(SIGNPOST_SANITIZE)
  # GCC takes what its own sanitizers leave behind for uninitialized.
  target_compile_options(signpost_options INTERFACE -Wno-maybe-uninitialized)
  target_compile_options(signpost_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer)
  target_link_options(signpost_options INTERFACE -fsanitize=address,undefined)
endif()
if(WIN32)
  target_compile_definitions(signpost_options INTERFACE WIN32_LEAN_AND_MEAN NOMINMAX UNICODE
    _WIN32_WINNT=0x0A00)
endif()

# signpost_library(NAME sources…): a static library of one folder. Includes are written from the project's root.
function(signpost_library name)
  add_library(${name} STATIC ${ARGN})
  add_library(signpost::${name} ALIAS ${name})
  target_link_libraries(${name} PUBLIC signpost_options)
endfunction()
