# Every foreign library, named once, with what it is for. Debian packages: scripts/packages.
find_package(PkgConfig REQUIRED)

# document/: GitHub-flavoured Markdown, and YAML front matter and data files.
if(WIN32)
  find_package(cmark-gfm CONFIG REQUIRED)
  find_package(cmark-gfm-extensions CONFIG REQUIRED)
else()
  pkg_check_modules(CMARK REQUIRED libcmark-gfm)
  find_library(CMARK_LIBRARY cmark-gfm REQUIRED)
  find_library(CMARK_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
endif()
add_library(signpost_cmark INTERFACE)
target_link_libraries(signpost_cmark INTERFACE ${CMARK_EXTENSIONS_LIBRARY} ${CMARK_LIBRARY})
target_compile_definitions(signpost_cmark INTERFACE CMARK_NO_SHORT_NAMES)
find_package(yaml-cpp REQUIRED)

# search/: the pack and its full-text index, Unicode words and folding, stems.
find_package(SQLite3 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc data)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
add_library(signpost_stemmer INTERFACE)
target_link_libraries(signpost_stemmer INTERFACE ${STEMMER_LIBRARY})
target_include_directories(signpost_stemmer INTERFACE ${STEMMER_INCLUDE_DIR})
find_package(Threads REQUIRED)

# checks/: JSON of the licensing helper and of saved facts.
find_package(nlohmann_json REQUIRED)

# app/: the windows, and the command line.
find_package(wxWidgets 3.2 REQUIRED COMPONENTS html core base)
find_package(CLI11 REQUIRED)
find_package(Gettext REQUIRED)

# tests/
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  find_package(Catch2 2.13 REQUIRED)
endif()
