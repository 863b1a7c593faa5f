// The report as GitHub-flavoured Markdown: for a ticket or a mail, and for the clipboard.
#include "app/core/checks/report_parts.h"
#include "app/core/labelled.h"

namespace signpost::core {

namespace {

// What was found stays text: nothing in it becomes a link, emphasis, HTML or a cell of a table.
std::string escape(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool autolink =
            (c == ':' && text.compare(at, 3, "://") == 0) ||
            (c == '.' && at >= 3 && (text.compare(at - 3, 3, "www") == 0 || text.compare(at - 3, 3, "WWW") == 0));
        if (std::string_view("\\`*_[]<>|&~#").find(c) != std::string_view::npos || autolink) out += '\\';
        if (c == '@') out += " @ ";  // cmark-gfm makes an address a link even where the sign is escaped
        else out += c;
    }
    return out;
}

// A line of its own: what would begin a list or a rule there is escaped too.
std::string paragraph(const std::string& text) {
    std::string out = escape(text);
    const auto first = out.find_first_not_of(" ");
    if (first == std::string::npos) return {};
    out.erase(0, first);
    const auto digits = out.find_first_not_of("0123456789");
    if (digits != std::string::npos && digits > 0 && (out[digits] == '.' || out[digits] == ')'))
        out.insert(digits, "\\");
    else if (std::string_view("-+=").find(out[0]) != std::string_view::npos) out.insert(0, "\\");
    return out + "\n\n";
}

std::string row(const std::string& a, const std::string& b) { return "| " + a + " | " + b + " |\n"; }
std::string head(const std::string& a, const std::string& b) { return row(escape(a), escape(b)) + "| --- | --- |\n"; }

std::string section(const ReportEntry& entry, const Translator& words) {
    std::string out = "### " + escape(labelled(entry.title, entry.state, words)) + "\n\n";
    for (const std::string& found : entry.found) out += paragraph(found);
    if (!entry.facts.empty()) {
        out += head(words.translate(mark("Looked at")), words.translate(mark("Found")));
        for (const ReportFact& fact : entry.facts) out += row(escape(fact.label), escape(fact.found()));
        out += "\n";
    }
    if (!entry.next.empty())
        out += paragraph(words.translate(mark("Read on:")) + " " + entry.next + " (" + entry.result->next->page + ")");
    return out + paragraph(entry.details);
}

}  // namespace

std::string report_markdown(const Report& report, const Translator& words) {
    const ReportParts parts = report_parts(report, words);
    std::string out = "# " + escape(parts.title) + "\n\n" + paragraph(parts.origin) + paragraph(parts.privacy);
    out += "## " + escape(words.translate(mark("Overview"))) + "\n\n" +
           head(words.translate(mark("Check")), words.translate(mark("Result")));
    for (const ReportView& view : parts.views) out += row(escape(view.title), escape(view.state + ". " + view.found));
    for (const ReportEntry& entry : parts.entries) out += row(escape(entry.title), escape(entry.state));
    out += "\n## " + escape(words.translate(mark("What was found"))) + "\n\n";
    for (const ReportEntry& entry : parts.entries) out += section(entry, words);
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace signpost::core
