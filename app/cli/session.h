// What every command needs: the content, the words, where things are.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/core/library.h"
#include "app/core/store/paths.h"
#include "app/core/translator.h"

namespace signpost::cli {

enum ExitCode { done = 0, failed = 1, wrong_usage = 2, internal_error = 3 };

// Options common to all commands, as given.
struct CommonOptions {
    std::string pack;      // a pack or a content folder; empty: the installed pack
    std::string language;  // empty: the system's
};

class Session {
public:
    explicit Session(const CommonOptions& options);

    [[nodiscard]] core::Translator& words() { return *words_; }
    // False: none was asked for, and none is installed.
    [[nodiscard]] bool has_content() const;
    // Opens on first use. Throws search::PackError.
    [[nodiscard]] const core::Library& library();
    // The language asked for, or the system's.
    [[nodiscard]] const std::string& language() const { return language_; }

private:
    CommonOptions options_;
    core::Paths paths_;
    std::string language_;
    std::unique_ptr<core::Translator> words_;
    std::optional<core::Library> library_;
};

}  // namespace signpost::cli
