// pc.requirements: memory, room on the disk, graphics and .NET, against what the page's product asks for.
#include <algorithm>
#include <optional>

#include "checks/judging.h"
#include "checks/each/products.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::uint64_t gigabyte = std::uint64_t{1} << 30;

void collect_dotnet(Provider& provider, Facts& facts) {
    const auto release = provider.reg_read(Hive::local_machine, View::bits64,
                                           R"(SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full)", "Release");
    const bool number = release.has_value() && release.value.type == RegistryValue::Type::dword;
    facts.set("dotnet", number ? Reading<std::int64_t>::of(release.value.dword)
                               : Reading<std::int64_t>::none(release.has_value() ? Outcome::failed : release.outcome,
                                                             release.has_value() ? wrong_type : release.error));
    const auto runtimes = provider.directory(provider.folder(Folder::program_files).value +
                                             R"(\dotnet\shared\Microsoft.WindowsDesktop.App)");
    facts.set("runtimes", runtimes);
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    std::string disk = "/";
    if (facts.windows()) {
        const auto folder = provider.folder(Folder::windows);
        disk = folder.has_value() && folder.value.size() >= 2 ? folder.value.substr(0, 2) + "\\" : "C:\\";
        collect_dotnet(provider, facts);
    }
    const auto space = provider.disk_space(disk);
    facts.set("free", Reading<std::int64_t>{space.outcome, static_cast<std::int64_t>(space.value.free), space.error});
    facts.set_number("memory", provider.memory());
    facts.set("displays", provider.displays());
    return facts;
}

std::string gigabytes(std::int64_t bytes) {
    const auto tenths = static_cast<std::uint64_t>(std::max<std::int64_t>(bytes, 0)) / (gigabyte / 10);
    return std::to_string(tenths / 10) + (tenths >= 1000 || tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) +
           " GB";
}

enum class Fit { good, below_recommended, below_minimum };

// One thing that a product asks for, beside what this PC has of it, in bytes. 0: nothing is asked.
struct Amount {
    std::uint64_t have, minimum, recommended;
    [[nodiscard]] Fit fit() const {
        if (have < minimum) return Fit::below_minimum;
        return have < recommended ? Fit::below_recommended : Fit::good;
    }
    // What it falls short of, else what there should be at least.
    [[nodiscard]] std::string asked() const {
        const std::uint64_t bytes = fit() == Fit::below_recommended || minimum == 0 ? recommended : minimum;
        return bytes == 0 ? std::string() : "≥ " + gigabytes(static_cast<std::int64_t>(bytes));
    }
};

std::uint64_t bytes_of(const Reading<std::int64_t>& reading) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(reading.value, 0));
}

// What a PC has of memory is always a little less than what it was sold with.
Amount memory_of(const Facts& facts, const Requirement& wanted) {
    const std::uint64_t bytes = bytes_of(facts.number("memory"));
    return {bytes + bytes / 16, wanted.memory_minimum, wanted.memory_recommended};
}

Amount disk_of(const Facts& facts, const Requirement& wanted) {
    return {bytes_of(facts.number("free")), wanted.disk_minimum, wanted.disk_recommended};
}

// `Release` of .NET Framework 4 as the version it stands for.
std::string framework(std::int64_t release) {
    if (release >= 528040) return "4.8";
    return release >= 461808 ? "4.7.2" : "4 (" + std::to_string(release) + ")";
}

bool has_runtime(const std::vector<std::string>& runtimes, const std::string& wanted) {
    const auto major = wanted.substr(0, wanted.find('.'));
    return std::any_of(runtimes.begin(), runtimes.end(), [&](const std::string& each) {
        return each.substr(0, each.find('.')) == major && !older(each, wanted);
    });
}

bool lacks_dotnet(const Facts& facts, const Requirement& wanted) {
    if (facts.number("dotnet").value < std::int64_t{wanted.dotnet_release}) return true;
    return !wanted.dotnet_runtime.empty() && !has_runtime(facts.list("runtimes").value, wanted.dotnet_runtime);
}

Fit worst(const Facts& facts, const Requirement& wanted) {
    if (facts.windows() && lacks_dotnet(facts, wanted)) return Fit::below_minimum;
    return std::max(memory_of(facts, wanted).fit(), disk_of(facts, wanted).fit());
}

// Of a .NET that could not be looked for nobody knows whether it is missing.
std::optional<Reason> dotnet_unseen(const Facts& facts, const Requirement& wanted) {
    const auto release = facts.number("dotnet");
    const auto runtimes = facts.list("runtimes");
    if (wanted.dotnet_release != 0 && hindered(release)) return reason_for(release);
    if (!wanted.dotnet_runtime.empty() && hindered(runtimes)) return reason_for(runtimes);
    return std::nullopt;
}

// What could not be read and would have decided.
std::optional<Reason> unseen(const Facts& facts, const Requirement& wanted) {
    for (const char* name : {"memory", "free"}) {
        if (const auto reading = facts.number(name); !reading.has_value()) return reason_for(reading);
    }
    return facts.windows() ? dotnet_unseen(facts, wanted) : std::nullopt;
}

Result verdict(const Facts& facts, const Requirement& wanted) {
    const std::map<std::string, std::string> values{{"product", wanted.name}};
    switch (worst(facts, wanted)) {
        case Fit::below_minimum: return found(State::problem, say("requirements.below_minimum", values));
        case Fit::below_recommended: return found(State::attention, say("requirements.below_recommended", values));
        case Fit::good: break;
    }
    return found(State::ok, say("requirements.enough", values));
}

void list_dotnet(Result& result, const Facts& facts, const Requirement& wanted) {
    if (wanted.dotnet_release != 0) {
        const auto release = facts.number("dotnet");
        add(result, literal(".NET Framework"),
            release.has_value() ? literal(framework(release.value)) : say("value.absent"),
            "≥ " + framework(wanted.dotnet_release));
    }
    if (!wanted.dotnet_runtime.empty()) {
        const bool has = has_runtime(facts.list("runtimes").value, wanted.dotnet_runtime);
        add(result, literal(".NET " + wanted.dotnet_runtime), say(has ? "products.installed" : "value.absent"));
    }
}

void list_found(Result& result, const Facts& facts, const Requirement& wanted) {
    const auto size = [&](const char* name) { return literal(gigabytes(facts.number(name).value)); };
    add(result, say("label.memory"), size("memory"), memory_of(facts, wanted).asked());
    add(result, say("label.free"), size("free"), disk_of(facts, wanted).asked());
    for (const std::string& display : facts.list("displays").value)
        add(result, say("label.graphics"), literal(display));
    if (facts.windows()) list_dotnet(result, facts, wanted);
    if (!wanted.as_of.empty()) add(result, say("label.list_as_of"), literal(wanted.as_of));
}

Result judge(const Facts& facts, const CheckData& data, const Parameters& parameters) {
    const auto product = parameters.find("product");
    const Requirement* named = product == parameters.end() ? nullptr : requirement_of(data, product->second);
    const Requirement wanted = named == nullptr ? Requirement{} : *named;
    if (const auto reason = unseen(facts, wanted)) return cannot_tell(*reason);
    Result result =
        named != nullptr
            ? verdict(facts, wanted)
            : found(State::ok, say("requirements.this_pc", {{"memory", gigabytes(facts.number("memory").value)},
                                                            {"free", gigabytes(facts.number("free").value)}}));
    list_found(result, facts, wanted);
    result.next = next("install/prepare", "next.prepare");
    return result;
}

}  // namespace

Check pc_requirements() {
    Check check;
    check.id = "pc.requirements";
    check.limit = std::chrono::seconds(2);
    check.page = "install/prepare";
    check.parameters = {{"product", {}, Parameter::Source::product_years}};
    check.reads = {say("reads.requirements")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
