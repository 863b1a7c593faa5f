#include "checks/each/lic_version.h"

#include <algorithm>

#include "checks/each/handler.h"
#include "checks/each/known_places.h"
#include "checks/each/products.h"
#include "checks/judging.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

std::string parse_version_ini(std::string_view bytes) {
    const std::string text = decoded(bytes.substr(0, 64 * 1024));
    const std::string small = lower(text);
    for (auto at = small.find("version"); at != std::string::npos; at = small.find("version", at + 1)) {
        const auto equals = text.find_first_not_of(" \t", at + 7);
        if (equals == std::string::npos || text[equals] != '=') continue;
        const auto begin = text.find_first_not_of(" \t\"", equals + 1);
        if (begin == std::string::npos) continue;
        const auto end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
        const std::string version = text.substr(begin, end - begin);
        if (!version_numbers(version).empty() && version.size() <= 40) return version;
    }
    return {};
}

namespace {

constexpr std::size_t most_bytes = 64 * 1024;

// The file at the top, else beside the helper. Components without it are in disorder, not absent.
Reading<std::string> version_text(Provider& provider) {
    const auto base = licensing_folder(provider);
    const auto there = stat_at(provider, base);
    if (!there.has_value()) return Reading<std::string>::none(there.outcome, there.error);
    const std::string slash = provider.platform() == "windows" ? "\\" : "/";
    const auto top = provider.file_read(base.value + slash + "version.ini", most_bytes);
    if (top.outcome != Outcome::absent) return top;
    const auto text = read_at(provider, licensing_file(provider, "version.ini"), most_bytes);
    return text.outcome == Outcome::absent ? Reading<std::string>::none(Outcome::failed, missing) : text;
}

// Of the program that takes the sign-in back. `absent`: none is registered, or what is registered leads nowhere.
Reading<std::string> identity_version(Provider& provider) {
    const auto program = find_handler(provider);
    if (!program.has_value() || !program.value.empty())
        return program.has_value() ? provider.file_version(program.value) : program;
    return Reading<std::string>::none(Outcome::absent);
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token stop) {
    Facts facts(provider.platform());
    auto text = version_text(provider);
    text.value = parse_version_ini(text.value);
    if (text.has_value() && text.value.empty()) text = Reading<std::string>::none(Outcome::failed, wrong_type);
    facts.set("licensing", text);
    facts.set("identity", identity_version(provider));
    read_products(provider, facts, stop);
    return facts;
}

bool too_old(const Reading<std::string>& have, const std::string& wanted) {
    return have.has_value() && !wanted.empty() && older(have.value, wanted);
}

// Identity Manager is part of the sign-in from then on; before, nobody misses it.
bool identity_missed(const Facts& facts, const CheckData& data) {
    if (facts.text("identity").has_value()) return false;
    const auto needed = any_product(facts, data, first_year_with_browser);
    return !needed.has_value() || needed.value;
}

Result judge_versions(const Facts& facts, const CheckData& data) {
    const auto licensing = facts.text("licensing");
    const auto identity = facts.text("identity");
    if (too_old(licensing, data.licensing_version) || too_old(identity, data.identity_manager_version)) {
        Result result = found(State::attention, say("parts.old"));
        result.meaning = say("parts.old.meaning");
        result.next = next("install/install", "next.install");
        return result;
    }
    // Where a lowest version is asked for, one that was not seen is not known to be enough.
    if (identity_missed(facts, data) && !data.identity_manager_version.empty())
        return cannot_tell(reason_for(identity), say("parts.identity_unread"));
    return found(State::ok, say("parts.is", {{"version", licensing.value}}));
}

Result judge(const Facts& facts, const CheckData& data, const Parameters&) {
    const auto licensing = facts.text("licensing");
    const auto identity = facts.text("identity");
    if (licensing.outcome == Outcome::absent) return found(State::not_applicable, say("parts.none"));
    if (!licensing.has_value()) return cannot_tell(reason_for(licensing));
    Result result = judge_versions(facts, data);
    add(result, say("parts.licensing"), literal(licensing.value));
    if (identity.has_value()) add(result, say("parts.identity"), literal(identity.value));
    else if (identity_missed(facts, data))
        add(result, say("parts.identity"),
            say(hindered(identity) ? "parts.value.unread" : "parts.value.not_registered"));
    return result;
}

}  // namespace

Check lic_version() {
    Check check;
    check.id = "lic.version";
    check.limit = std::chrono::seconds(2);
    check.page = "install/install";
    check.reads = {say("reads.version_ini"), say("reads.installed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
