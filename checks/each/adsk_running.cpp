// adsk.running: which Autodesk products are open now. For information: no PC can see the rule of one device at a time.
#include <algorithm>
#include <map>

#include "checks/judging.h"
#include "checks/each/products.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

std::string folder_of(const std::string& path) {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? std::string() : lower(path.substr(0, slash));
}

// "C:\Program Files\Autodesk\AutoCAD 2025\acad.exe" and "/usr/autodesk/maya2025/bin/maya.bin" both tell the year.
int year_of_path(const std::string& path) {
    int year = 0;
    std::string part;
    for (const char c : path + "/") {
        if (c != '/' && c != '\\') {
            part += c;
            continue;
        }
        const auto digit = part.find_first_of("0123456789");
        const int in_part = year_in(part) != 0           ? year_in(part)
                            : digit == std::string::npos ? 0
                                                         : year_in(std::string_view(part).substr(digit, 4));
        if (in_part != 0) year = in_part;
        part.clear();
    }
    return year;
}

// One open program for each folder it was started from; the folders themselves are not kept.
Facts collect(Provider& provider, const CheckData& data, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const auto processes = provider.processes();
    if (!processes.has_value()) {
        facts.set("open", Reading<Rows>::none(processes.outcome, processes.error));
        return facts;
    }
    std::map<std::string, Row> open;
    for (const Process& process : processes.value) {
        const Product* product = process.own ? product_of_process(data, process.name) : nullptr;
        if (product == nullptr) continue;
        const int year = year_of_path(process.path);
        open[product->family + "\n" + folder_of(process.path)] = {
            {"name", product->name}, {"year", year == 0 ? "" : std::to_string(year)}, {"feature", product->family}};
    }
    Rows rows;
    for (auto& [place, row] : open) rows.push_back(std::move(row));
    facts.set("open", Reading<Rows>::of(std::move(rows)));
    return facts;
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto open = facts.rows("open");
    if (!open.has_value()) return cannot_tell(reason_for(open));
    if (open.value.empty()) return found(State::ok, say("running.none"));
    Result result = found(State::ok, say_count("running.open", static_cast<long>(open.value.size())));
    for (const Row& row : open.value) {
        const std::string year = value(row, "year");
        const std::string name = value(row, "name") + (year.empty() ? "" : " " + year);
        // All of AutoCAD's toolsets are one program; telling them apart would take its command line.
        add(result, literal(name), say(value(row, "feature") == "autocad" ? "running.autocad" : "running.is_open"));
    }
    result.next = next("rules/cascading", "next.cascading");
    return result;
}

}  // namespace

Check adsk_running() {
    Check check;
    check.id = "adsk.running";
    check.limit = std::chrono::seconds(2);
    check.page = "rules/cascading";
    check.reads = {say("reads.processes")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
