// The shared YAML files of a content folder as values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/content_set.h"

namespace signpost::document {

[[nodiscard]] std::vector<Term> read_terms(std::string_view yaml, const std::string& file, std::vector<Problem>&);
[[nodiscard]] std::vector<Source> read_sources(std::string_view yaml, const std::string& file, std::vector<Problem>&);
[[nodiscard]] std::vector<Contact> read_contacts(std::string_view yaml, const std::string& file, std::vector<Problem>&);

[[nodiscard]] std::vector<Symptoms> read_symptoms(std::string_view yaml, const std::string& file,
                                                  std::vector<Problem>&);

// The file of that name is among the data files too.
inline constexpr const char* drawing_words_file = "drawing-words.yaml";
[[nodiscard]] DrawingWords read_drawing_words(std::string_view yaml, const std::string& file, std::vector<Problem>&);

struct Contents {
    std::vector<Group> groups;
    std::vector<Group> entrances;
};
[[nodiscard]] Contents read_contents(std::string_view yaml, const std::string& file, std::vector<Problem>&);

}  // namespace signpost::document
