#include "app/core/checks/report.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/core/checks/check_views.h"
#include "app/core/checks/check_words.h"
#include "app/core/collation.h"
#include "app/core/checks/report_parts.h"
#include "checks/views.h"
#include "document/utf8.h"

namespace signpost::core {

namespace {

constexpr std::array<std::pair<ReportFormat, std::string_view>, 3> formats{
    {{ReportFormat::html, "html"}, {ReportFormat::markdown, "md"}, {ReportFormat::json, "json"}}};
constexpr int longest = 500;  // code points of one text; a saved file may hold anything

bool is_break(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }
// Turns the direction of writing, or cannot be seen: it could make a text look like another.
bool is_invisible(char32_t c) {
    return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

// One line of text that shows all it has.
std::string one_line(std::string_view text) {
    std::string out;
    int length = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = document::next_code_point(text, at);
        if (is_invisible(c)) continue;
        if (++length > longest) return out + "…";
        document::append_utf8(out, is_break(c) ? U' ' : c);
    }
    return out;
}

ReportEntry entry_of(const checks::Result& result, const Translator& words) {
    const auto said = [&](const checks::Message& message) { return one_line(sentence(message, words)); };
    ReportEntry entry;
    entry.result = &result;
    entry.key = checks::key(result.id, result.parameters);
    entry.title = check_title(result.id, words);
    entry.state = state_name(result.state, words);
    for (const checks::Message& message : result.share) entry.found.push_back(said(message));
    for (const checks::Finding& finding : result.facts) {
        if (finding.privacy != checks::Finding::Privacy::shared) continue;
        entry.facts.push_back({said(finding.label), said(finding.value), one_line(finding.note)});
    }
    for (const checks::Message& message : result.looked_at) entry.looked_at.push_back(said(message));
    entry.details = entry.key;
    for (const std::string& each : entry.looked_at) entry.details += " · " + each;
    if (result.next) entry.next = said(result.next->text);
    return entry;
}

std::string origin_sentence(Report::Origin origin, const Translator& words) {
    switch (origin) {
        case Report::Origin::file_tree:
            return words.translate(mark("Files that stand in for a PC's own were read on {time}."));
        case Report::Origin::saved_facts:
            return words.translate(
                mark("A PC was read on {time}, and judged later from what was saved "
                     "then. It may have changed since."));
        case Report::Origin::this_pc: break;
    }
    return words.translate(mark("This PC was read on {time}."));
}

}  // namespace

std::optional<ReportFormat> report_format(std::string_view name) {
    for (const auto& [format, suffix] : formats)
        if (suffix == name) return format;
    return std::nullopt;
}

std::string_view report_suffix(ReportFormat format) {
    for (const auto& [each, suffix] : formats)
        if (each == format) return suffix;
    return {};
}

ReportParts report_parts(const Report& report, const Translator& words) {
    ReportParts parts;
    parts.title = words.translate(mark("Report of the live checks"));
    parts.origin = fill(origin_sentence(report.origin, words),
                        std::map<std::string, std::string>{{"time", long_time(report.taken, words.language())}});
    parts.privacy = words.translate(
        mark("Names of people, profile folders, and addresses of servers are left out of this report."));
    const auto find = [&](std::string_view id) {
        const auto found =
            std::find_if(report.results.begin(), report.results.end(),
                         [&](const checks::Result& result) { return result.id == id && result.parameters.empty(); });
        return found == report.results.end() ? nullptr : &*found;
    };
    for (const checks::ComposedView& view : checks::all_views()) {
        auto result = result_of(view, find);
        if (!result) continue;
        ReportView shown{std::move(*result), check_title(view.id, words), {}, {}};
        shown.state = state_name(shown.result.state, words);
        shown.found = sentence(shown.result.summary, words);
        parts.views.push_back(std::move(shown));
    }
    for (const checks::Result& result : report.results) parts.entries.push_back(entry_of(result, words));
    return parts;
}

std::string write_report(const Report& report, ReportFormat format, const Translator& words) {
    switch (format) {
        case ReportFormat::html: return report_html(report, words);
        case ReportFormat::markdown: return report_markdown(report, words);
        case ReportFormat::json: break;
    }
    return report_json(report, words);
}

}  // namespace signpost::core
