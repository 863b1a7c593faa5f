// The report as HTML, with the words of the Markdown: one file for screen, paper and screen readers.
#include "app/core/checks/check_words.h"
#include "app/core/pages/page_html.h"
#include "app/core/checks/report_parts.h"

namespace signpost::core {

namespace {

// A state is told by its sign and its word, and its colour only repeats them.
constexpr const char* style = R"(
.state{font-weight:600;white-space:nowrap}.ok{color:var(--ok)}.attention{color:var(--warn)}.problem{color:var(--bad)}
.unknown,.not_applicable{color:var(--quiet)}h3 .state{font-size:1rem;margin-left:.5rem}
table{width:100%}th{font-weight:600}caption{text-align:left;color:var(--quiet);padding:.3rem 0}
.details{color:var(--quiet);font-size:.9rem}
@media print{body{max-width:none;margin:0}section,tr{break-inside:avoid}h2,h3{break-after:avoid}
a{color:inherit;text-decoration:none}.state{color:#000}}
)";

std::string element(const std::string& tag, const std::string& text) {
    return "<" + tag + ">" + escape_html(text) + "</" + tag.substr(0, tag.find(' ')) + ">\n";
}

std::string state_of(checks::State state, const std::string& word) {
    return std::string("<span class=\"state ") + name(state) + "\"><span aria-hidden=\"true\">" + state_sign(state) +
           "</span> " + escape_html(word) + "</span>";
}

std::string row(const std::string& head, const std::string& cell) {
    return "<tr><th scope=\"row\">" + head + "</th><td>" + cell + "</td></tr>\n";
}

std::string table(const std::string& caption, const std::string& head, const std::string& cell,
                  const std::string& rows) {
    return "<table>\n" + element("caption", caption) + "<thead><tr><th scope=\"col\">" + escape_html(head) +
           "</th><th scope=\"col\">" + escape_html(cell) + "</th></tr></thead>\n<tbody>\n" + rows +
           "</tbody>\n</table>\n";
}

std::string overview(const ReportParts& parts, const Translator& words) {
    std::string rows;
    for (const ReportView& view : parts.views)
        rows +=
            row(escape_html(view.title), state_of(view.result.state, view.state) + "<br>" + escape_html(view.found));
    for (const ReportEntry& entry : parts.entries)
        rows += row("<a href=\"#" + escape_html(entry.key) + "\">" + escape_html(entry.title) + "</a>",
                    state_of(entry.result->state, entry.state));
    const std::string title = words.translate(mark("Overview"));
    return element("h2", title) + table(title, words.translate(mark("Check")), words.translate(mark("Result")), rows);
}

std::string section(const ReportEntry& entry, const Translator& words) {
    const std::string id = escape_html(entry.key);
    std::string out = "<section aria-labelledby=\"" + id + "\">\n<h3 id=\"" + id + "\">" + escape_html(entry.title) +
                      " " + state_of(entry.result->state, entry.state) + "</h3>\n";
    for (const std::string& found : entry.found) out += element("p", found);
    std::string rows;
    for (const ReportFact& fact : entry.facts) rows += row(escape_html(fact.label), escape_html(fact.found()));
    if (!rows.empty())
        out += table(entry.title, words.translate(mark("Looked at")), words.translate(mark("Found")), rows);
    if (!entry.next.empty())
        out += "<p>" + escape_html(words.translate(mark("Read on:"))) + " " + escape_html(entry.next) + " <code>" +
               escape_html(entry.result->next->page) + "</code></p>\n";
    return out + element("p class=\"details\"", entry.details) + "</section>\n";
}

}  // namespace

std::string report_html(const Report& report, const Translator& words) {
    const ReportParts parts = report_parts(report, words);
    std::string body = element("h1", parts.title) + element("p class=\"summary\"", parts.origin) +
                       element("p class=\"facts\"", parts.privacy) + overview(parts, words) +
                       element("h2", words.translate(mark("What was found")));
    for (const ReportEntry& entry : parts.entries) body += section(entry, words);
    return html_document(words.language(), parts.title, body, style);
}

}  // namespace signpost::core
