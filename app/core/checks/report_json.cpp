// The report as JSON; docs/report.schema.json describes it.
#include <ctime>
#include <nlohmann/json.hpp>

#include "app/core/checks/report_parts.h"

namespace signpost::core {

namespace {

using Json = nlohmann::ordered_json;
constexpr int schema = 1;

// "2026-11-22T10:31:00Z"
std::string iso_time(std::chrono::system_clock::time_point time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

const char* name(Report::Origin origin) {
    switch (origin) {
        case Report::Origin::file_tree: return "file_tree";
        case Report::Origin::saved_facts: return "saved_facts";
        case Report::Origin::this_pc: break;
    }
    return "this_pc";
}

Json json_of(const ReportEntry& entry) {
    const checks::Result& result = *entry.result;
    Json facts = Json::array();
    for (const ReportFact& fact : entry.facts)
        facts.push_back({{"label", fact.label}, {"value", fact.value}, {"note", fact.note}});
    Json next;
    if (result.next) next = {{"page", result.next->page}, {"text", entry.next}};
    return {{"id", result.id},
            {"parameters", result.parameters},
            {"state", name(result.state)},
            {"reason", result.reason ? Json(name(*result.reason)) : Json()},
            {"title", entry.title},
            {"found", entry.found},
            {"facts", std::move(facts)},
            {"looked_at", entry.looked_at},
            {"next", std::move(next)},
            {"elapsed_ms", result.elapsed.count()},
            {"limit_ms", result.limit.count()},
            {"elevated", result.elevated},
            {"platform", result.platform}};
}

}  // namespace

std::string report_json(const Report& report, const Translator& words) {
    const ReportParts parts = report_parts(report, words);
    Json views = Json::array();
    for (const ReportView& view : parts.views)
        views.push_back(
            {{"id", view.result.id}, {"state", name(view.result.state)}, {"title", view.title}, {"found", view.found}});
    Json results = Json::array();
    for (const ReportEntry& entry : parts.entries) results.push_back(json_of(entry));
    const Json whole{{"schema", schema},
                     {"language", words.language()},
                     {"taken", iso_time(report.taken)},
                     {"origin", name(report.origin)},
                     {"views", std::move(views)},
                     {"results", std::move(results)}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace signpost::core
