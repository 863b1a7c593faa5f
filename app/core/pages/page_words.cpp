#include "app/core/pages/page_words.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "app/core/collation.h"
#include "app/core/labelled.h"
#include "app/core/library.h"
#include "app/core/translator.h"

namespace signpost::core {

namespace {

constexpr int words_a_minute = 180;

constexpr std::pair<std::string_view, const char*> language_names[] = {
    {"nl", "Nederlands"}, {"fr", "Français"}, {"da", "Dansk"}, {"en", "English"}};

int word_count(const std::string& text) {
    int words = 0;
    bool within = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        words += !space && !within;
        within = !space;
    }
    return words;
}

}  // namespace

std::string callout_title(document::Block::Callout callout, const Translator& words) {
    using Callout = document::Block::Callout;
    switch (callout) {
        case Callout::note: return words.translate(mark("Note"));
        case Callout::tip: return words.translate(mark("Tip"));
        case Callout::important: return words.translate(mark("Important"));
        case Callout::warning: return words.translate(mark("Warning"));
        case Callout::caution: return words.translate(mark("Caution"));
    }
    return {};
}

std::string audience_name(const std::string& audience, const Translator& words) {
    if (audience == "user") return words.translate(mark("users"));
    if (audience == "admin") return words.translate(mark("administrators"));
    if (audience == "helpdesk") return words.translate(mark("helpdesk"));
    return audience;
}

int reading_minutes(const document::Document& page) {
    int count = 0;
    for (const document::Section& section : document::sections(page)) count += word_count(section.text);
    return std::max(1, (count + words_a_minute / 2) / words_a_minute);
}

std::vector<std::string> page_facts(const document::Document& page, const Translator& words) {
    std::vector<std::string> out;
    const int minutes = reading_minutes(page);
    out.push_back(fill(words.plural("{n} minute", "{n} minutes", minutes),
                       std::map<std::string, std::string>{{"n", std::to_string(minutes)}}));
    std::string audience;
    for (const std::string& who : page.meta.audience)
        audience += (audience.empty() ? "" : ", ") + audience_name(who, words);
    if (!audience.empty()) out.push_back(audience);
    if (!page.meta.reviewed.empty())
        out.push_back(
            fill(words.translate(mark("checked on {date}")),
                 std::map<std::string, std::string>{{"date", long_date(page.meta.reviewed, words.language())}}));
    return out;
}

std::vector<std::string> page_notices(const LoadedPage& page, const Translator& words) {
    std::vector<std::string> out;
    if (page.document.language != page.asked_language)
        out.push_back(
            fill(words.translate(mark("This page is not there in your language; here it is in another: {language}.")),
                 std::map<std::string, std::string>{{"language", language_name(page.document.language)}}));
    if (page.changes_since.empty()) return out;
    std::string changes = words.translate(mark("This translation is older than its source. Changed since:"));
    for (const document::Change& change : page.changes_since)
        changes += "\n" + labelled(long_date(change.date, words.language()), change.text, words);
    out.push_back(changes);
    return out;
}

std::string no_such_page(const std::string& id, const Translator& words) {
    return fill(words.translate(mark("There is no page “{page}”.")), std::map<std::string, std::string>{{"page", id}});
}

const std::vector<std::string>& interface_languages() {
    static const std::vector<std::string> codes = [] {
        std::vector<std::string> out;
        for (const auto& [code, name] : language_names) out.emplace_back(code);
        return out;
    }();
    return codes;
}

std::string language_name(const std::string& code) {
    for (const auto& [each, name] : language_names)
        if (each == code) return name;
    return code;
}

}  // namespace signpost::core
