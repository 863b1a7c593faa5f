# Cross-compiles for 64-bit Windows with Debian's mingw-w64, against the static libraries of scripts/windows-dependencies.
# That script builds the libraries with this same file, so a change here builds them again.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

# The posix variant: the win32 one has no std::thread.
set(windows_target x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${windows_target}-gcc-posix)
set(CMAKE_CXX_COMPILER ${windows_target}-g++-posix)
set(CMAKE_RC_COMPILER ${windows_target}-windres)

# The environment carries the answer into CMake's own trial projects, which read this file again.
if(NOT DEFINED ENV{SIGNPOST_WINDOWS_STAGE})
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/../scripts/windows-dependencies --where
    OUTPUT_VARIABLE windows_stage OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{SIGNPOST_WINDOWS_STAGE} ${windows_stage})
endif()
set(windows_stage $ENV{SIGNPOST_WINDOWS_STAGE})

# Never a library or header of the building system; its programs, though, are what runs during the build.
set(CMAKE_FIND_ROOT_PATH ${windows_stage} /usr/${windows_target})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ZLIB_LIBRARY /usr/${windows_target}/lib/libz.a CACHE FILEPATH "") # else the import library of a DLL wins
set(ZLIB_INCLUDE_DIR /usr/${windows_target}/include CACHE PATH "")

# Each function in a section of its own, so that the linker can leave out what no one calls.
set(CMAKE_C_FLAGS_INIT "-ffunction-sections -fdata-sections -Wa,-mbig-obj")
set(CMAKE_CXX_FLAGS_INIT "-ffunction-sections -fdata-sections -Wa,-mbig-obj")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--gc-sections")

# Programs of the build that run during the build (the packer, the tests) run under Wine.
set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_CURRENT_LIST_DIR}/../scripts/windows-run)
