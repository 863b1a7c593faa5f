// What a report says, as words in order, before it becomes HTML, Markdown or JSON. For report*.cpp.
#pragma once

#include "app/core/checks/report.h"

namespace signpost::core {

struct ReportFact {
    std::string label, value, note;
    [[nodiscard]] std::string found() const { return note.empty() ? value : value + " (" + note + ")"; }
};

struct ReportEntry {
    const checks::Result* result = nullptr;  // lives as long as the Report
    std::string key;                         // "os.uac?want=on"
    std::string title, state;
    std::vector<std::string> found;  // sentences
    std::vector<ReportFact> facts;   // those that may be shared
    std::vector<std::string> looked_at;
    std::string next;     // empty: no page to read next
    std::string details;  // the key and what was looked at, in one line
};

// A question that several checks answer together.
struct ReportView {
    checks::Result result;
    std::string title, state, found;
};

struct ReportParts {
    std::string title, origin, privacy;  // origin: which PC, when
    std::vector<ReportView> views;       // those of which all checks ran
    std::vector<ReportEntry> entries;
};

[[nodiscard]] ReportParts report_parts(const Report& report, const Translator& words);

[[nodiscard]] std::string report_html(const Report& report, const Translator& words);
[[nodiscard]] std::string report_markdown(const Report& report, const Translator& words);
[[nodiscard]] std::string report_json(const Report& report, const Translator& words);

}  // namespace signpost::core
