// Words that stand on a page though no writer wrote them.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace signpost::core {

class Translator;
struct LoadedPage;

[[nodiscard]] std::string callout_title(document::Block::Callout callout, const Translator& words);
[[nodiscard]] std::string audience_name(const std::string& audience, const Translator& words);
// Minutes at about 180 words a minute, at least 1.
[[nodiscard]] int reading_minutes(const document::Document& page);
// What stands below its title: "4 minutes", "administrators, helpdesk", "checked on 22 November 2026".
[[nodiscard]] std::vector<std::string> page_facts(const document::Document& page, const Translator& words);
// What a reader has to know of it: that it is in another language than asked for, that it is older than its source and
// what has changed since (a line each).
[[nodiscard]] std::vector<std::string> page_notices(const LoadedPage& page, const Translator& words);
[[nodiscard]] std::string no_such_page(const std::string& id, const Translator& words);
// The languages that the interface speaks, in the order in which they are offered.
[[nodiscard]] const std::vector<std::string>& interface_languages();
// The name of a language in that language: "Nederlands". A code that is not known comes back as it is.
[[nodiscard]] std::string language_name(const std::string& code);

}  // namespace signpost::core
