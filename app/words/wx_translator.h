// Words from gettext catalogues through wxTranslations, which needs no locale of the operating system.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/core/translator.h"

namespace signpost::words {

// Catalogues are looked for in `locale`/<lang>/LC_MESSAGES. wxWidgets must be initialised. The newest translator made
// is also what wxWidgets takes its own words from.
[[nodiscard]] std::unique_ptr<core::Translator> make_translator(const std::filesystem::path& locale,
                                                                const std::string& language);

// The first language that the system prefers and that stands in `offered`; English when none does.
[[nodiscard]] std::string system_language(const std::vector<std::string>& offered);

}  // namespace signpost::words
