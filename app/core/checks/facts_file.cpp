#include "app/core/checks/facts_file.h"

#include <fstream>

#include "app/core/translator.h"

namespace signpost::core {

checks::FactsLoaded read_facts_file(const std::filesystem::path& file) {
    std::error_code error;
    std::ifstream in;
    // A pipe or a device would keep us waiting.
    if (std::filesystem::is_regular_file(file, error)) in.open(file, std::ios::binary);
    std::string text(checks::most_facts_bytes + 1, '\0');
    if (!in.is_open() || !in.read(text.data(), static_cast<std::streamsize>(text.size())).eof()) {
        checks::FactsLoaded refused;
        refused.problem = in.is_open() && in ? checks::FactsProblem::too_big : checks::FactsProblem::unreadable;
        return refused;
    }
    text.resize(static_cast<std::size_t>(in.gcount()));
    return checks::load_facts(text);
}

std::string describe(checks::FactsProblem problem, const Translator& words) {
    using Problem = checks::FactsProblem;
    switch (problem) {
        case Problem::none: return {};
        case Problem::unreadable: return words.translate(mark("The file cannot be read."));
        case Problem::too_big: return words.translate(mark("The file is too big to be saved facts of Signpost."));
        case Problem::not_facts: return words.translate(mark("The file holds no saved facts of Signpost."));
        case Problem::newer_version:
            return words.translate(mark("The facts were saved by a newer Signpost. Please update this one."));
        case Problem::damaged:
            return words.translate(mark("The saved facts are damaged or were changed. Nothing of them was used."));
    }
    return {};
}

}  // namespace signpost::core
