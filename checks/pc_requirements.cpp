// pc.requirements: memory, room on the disk, graphics and .NET, against what the page's product asks for.
#include <algorithm>
#include <optional>

#include "checks/judging.h"
#include "checks/products.h"
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

// What a PC has of memory is always a little less than what it was sold with.
Fit fit_of(std::int64_t have, std::uint64_t minimum, std::uint64_t recommended) {
    const std::uint64_t bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(have, 0));
    const std::uint64_t generous = bytes + bytes / 16;
    if (generous < minimum) return Fit::below_minimum;
    return generous < recommended ? Fit::below_recommended : Fit::good;
}

bool has_runtime(const std::vector<std::string>& runtimes, const std::string& wanted) {
    const auto major = wanted.substr(0, wanted.find('.'));
    return std::any_of(runtimes.begin(), runtimes.end(), [&](const std::string& each) {
        return each.substr(0, each.find('.')) == major && !older(each, wanted);
    });
}

Fit worst(const Facts& facts, const Requirement& wanted) {
    Fit fit = std::max(fit_of(facts.number("memory").value, wanted.memory_minimum, wanted.memory_recommended),
                       fit_of(facts.number("free").value, wanted.disk_minimum, wanted.disk_recommended));
    if (!facts.windows()) return fit;
    if (wanted.dotnet_release != 0 && facts.number("dotnet").value < std::int64_t{wanted.dotnet_release})
        fit = Fit::below_minimum;
    const bool lacks =
        !wanted.dotnet_runtime.empty() && !has_runtime(facts.list("runtimes").value, wanted.dotnet_runtime);
    return lacks ? Fit::below_minimum : fit;
}

// Of a .NET that could not be looked for nobody knows whether it is missing.
std::optional<Reason> dotnet_unseen(const Facts& facts, const Requirement& wanted) {
    const auto release = facts.number("dotnet");
    const auto runtimes = facts.list("runtimes");
    if (wanted.dotnet_release != 0 && hindered(release)) return reason_for(release);
    if (!wanted.dotnet_runtime.empty() && hindered(runtimes)) return reason_for(runtimes);
    return std::nullopt;
}

Result judge(const Facts& facts, const CheckData& data, const Parameters& parameters) {
    const auto memory = facts.number("memory");
    const auto free = facts.number("free");
    if (!memory.has_value()) return cannot_tell(reason_for(memory));
    if (!free.has_value()) return cannot_tell(reason_for(free));
    const auto product = parameters.find("product");
    const Requirement* wanted = product == parameters.end() ? nullptr : requirement_of(data, product->second);
    if (facts.windows() && wanted != nullptr) {
        if (const auto unseen = dotnet_unseen(facts, *wanted)) return cannot_tell(*unseen);
    }
    Result result;
    if (wanted == nullptr) {
        result = found(State::ok, say("requirements.this_pc",
                                      {{"memory", gigabytes(memory.value)}, {"free", gigabytes(free.value)}}));
    } else {
        const std::map<std::string, std::string> values{{"product", wanted->name}};
        const Fit fit = worst(facts, *wanted);
        result = fit == Fit::below_minimum ? found(State::problem, say("requirements.below_minimum", values))
                 : fit == Fit::below_recommended
                     ? found(State::attention, say("requirements.below_recommended", values))
                     : found(State::ok, say("requirements.enough", values));
    }
    const auto asked = [&](std::uint64_t minimum) {
        return minimum == 0 ? std::string() : "≥ " + gigabytes(static_cast<std::int64_t>(minimum));
    };
    add(result, say("label.memory"), literal(gigabytes(memory.value)),
        wanted == nullptr ? "" : asked(wanted->memory_minimum));
    add(result, say("label.free"), literal(gigabytes(free.value)),
        wanted == nullptr ? "" : asked(wanted->disk_minimum));
    for (const std::string& display : facts.list("displays").value)
        add(result, say("label.graphics"), literal(display));
    if (facts.windows() && wanted != nullptr && (wanted->dotnet_release != 0 || !wanted->dotnet_runtime.empty())) {
        const bool there = facts.number("dotnet").has_value();
        if (wanted->dotnet_release != 0) {
            add(result, literal(".NET Framework"),
                there ? literal(std::to_string(facts.number("dotnet").value)) : say("value.absent"),
                "≥ " + std::to_string(wanted->dotnet_release));
        }
        if (!wanted->dotnet_runtime.empty()) {
            const bool has = has_runtime(facts.list("runtimes").value, wanted->dotnet_runtime);
            add(result, literal(".NET " + wanted->dotnet_runtime), say(has ? "products.installed" : "value.absent"));
        }
    }
    if (wanted != nullptr) add(result, say("label.list_as_of"), literal(wanted->as_of));
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
