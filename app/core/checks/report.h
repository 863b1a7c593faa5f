// A run of the checks as a report that may leave the PC: the text to share alone, without names of persons, profile
// folders or hosts. The window shows it before it is saved or copied; `signpost-cli report` writes the same.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/translator.h"
#include "checks/result.h"

namespace signpost::core {

enum class ReportFormat { html, markdown, json };

struct Report {
    // file_tree: files that stood in for this PC's. saved_facts: perhaps of another PC.
    enum class Origin { this_pc, file_tree, saved_facts };
    std::chrono::system_clock::time_point taken;  // when the PC was read
    Origin origin = Origin::this_pc;
    std::vector<checks::Result> results;  // in the order to be told
};

// "html", "md" or "json": the names of the formats, and the suffixes of their files.
[[nodiscard]] std::optional<ReportFormat> report_format(std::string_view name);
[[nodiscard]] std::string_view report_suffix(ReportFormat format);

// The whole file, UTF-8, in the language of `words`. HTML: one file without scripts or anything remote, made for
// screen, paper and screen readers. Markdown: GitHub-flavoured, what was found cannot become markup. JSON: as
// docs/report.schema.json says. Control characters and such as turn the direction of writing are left out.
[[nodiscard]] std::string write_report(const Report& report, ReportFormat format, const Translator& words);

}  // namespace signpost::core
