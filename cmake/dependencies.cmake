# Every foreign library, named once, with what it is for. Debian packages: scripts/packages. For Windows the same
# libraries, static, from scripts/windows-dependencies.

# document/: GitHub-flavoured Markdown, and YAML front matter and data files.
add_library(signpost_cmark INTERFACE)
if(NOT WIN32)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(CMARK REQUIRED libcmark-gfm)
endif()
find_library(CMARK_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
target_link_libraries(signpost_cmark INTERFACE ${CMARK_EXTENSIONS_LIBRARY} ${CMARK_LIBRARY})
target_compile_definitions(signpost_cmark INTERFACE CMARK_NO_SHORT_NAMES
  $<$<BOOL:${WIN32}>:CMARK_GFM_STATIC_DEFINE> $<$<BOOL:${WIN32}>:CMARK_GFM_EXTENSIONS_STATIC_DEFINE>)
find_package(yaml-cpp REQUIRED)

# search/: the pack and its full-text index, Unicode words and folding, stems.
find_package(SQLite3 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc data)
if(WIN32)
  set_property(TARGET ICU::uc ICU::i18n APPEND PROPERTY INTERFACE_COMPILE_DEFINITIONS U_STATIC_IMPLEMENTATION)
  set_property(TARGET ICU::uc APPEND PROPERTY INTERFACE_LINK_LIBRARIES ICU::data)
endif()
find_library(STEMMER_LIBRARY stemmer REQUIRED)
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
add_library(signpost_stemmer INTERFACE)
target_link_libraries(signpost_stemmer INTERFACE ${STEMMER_LIBRARY})
target_include_directories(signpost_stemmer INTERFACE ${STEMMER_INCLUDE_DIR})
find_package(Threads REQUIRED)

# checks/: JSON of the licensing helper and of saved facts.
find_package(nlohmann_json REQUIRED)

# app/: the windows (signpost_wx), the translations of both programs (signpost_wx_base), and the command line.
# signpost_wx_target(TARGET COMPONENTS…) gives wxWidgets' find module and its installed configuration one face.
if(WIN32)
  find_package(wxWidgets 3.2 CONFIG REQUIRED COMPONENTS html core base)
endif()
macro(signpost_wx_target target)
  add_library(${target} INTERFACE)
  if(WIN32)
    foreach(component ${ARGN})
      target_link_libraries(${target} INTERFACE wx::${component})
    endforeach()
  else()
    find_package(wxWidgets 3.2 REQUIRED COMPONENTS ${ARGN})
    target_include_directories(${target} SYSTEM INTERFACE ${wxWidgets_INCLUDE_DIRS})
    target_compile_definitions(${target} INTERFACE ${wxWidgets_DEFINITIONS})
    target_compile_options(${target} INTERFACE ${wxWidgets_CXX_FLAGS})
    target_link_libraries(${target} INTERFACE ${wxWidgets_LIBRARIES})
  endif()
endmacro()
signpost_wx_target(signpost_wx_base base)
signpost_wx_target(signpost_wx html core base)
find_package(CLI11 REQUIRED)
find_package(Gettext REQUIRED)

# tests/
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  find_package(Catch2 2.13 REQUIRED)
endif()
