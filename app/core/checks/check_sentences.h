// The table of the checks' English sentences, by message id. For check_words.cpp and its tests.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace signpost::core {

// `many` stands in sentences with a plural, beside the `one` for a single thing.
struct Forms {
    const char* one;
    const char* many = nullptr;
};

struct Sentence {
    std::string_view id;
    Forms forms;
};

// Marks a sentence and its plural for the catalogue (xgettext: --keyword=mark_plural:1,2).
constexpr Forms mark_plural(const char* one, const char* many) { return {one, many}; }

[[nodiscard]] std::span<const Sentence> common_sentences();
[[nodiscard]] std::span<const Sentence> system_sentences();
[[nodiscard]] std::span<const Sentence> licence_sentences();
[[nodiscard]] std::span<const Sentence> network_sentences();
[[nodiscard]] std::span<const Sentence> answer_sentences();

[[nodiscard]] std::vector<std::span<const Sentence>> sentence_tables();
// From all the tables; nullptr where no sentence has that id.
[[nodiscard]] const Sentence* find_sentence(std::string_view id);

}  // namespace signpost::core
