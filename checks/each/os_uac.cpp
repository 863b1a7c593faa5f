// os.uac: how User Account Control is set. Meaning of the values: Microsoft, "User Account Control: settings".
#include <array>

#include "checks/judging.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr const char* policies = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System)";

struct Setting {
    const char* fact;
    const char* value;
    std::int64_t by_default;  // what Windows does when the value is absent
};
constexpr Setting lua{"lua", "EnableLUA", 1};
constexpr Setting admin{"admin", "ConsentPromptBehaviorAdmin", 5};
constexpr Setting secure{"secure", "PromptOnSecureDesktop", 1};
constexpr Setting filter{"filter", "FilterAdministratorToken", 0};
constexpr std::array settings{lua, admin, secure, filter};

Reading<std::int64_t> dword(const Reading<RegistryValue>& value) {
    if (!value.has_value()) return Reading<std::int64_t>::none(value.outcome, value.error);
    if (value.value.type != RegistryValue::Type::dword) {
        return Reading<std::int64_t>::none(Outcome::failed, wrong_type);
    }
    return Reading<std::int64_t>::of(value.value.dword);
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    if (!facts.windows()) return facts;
    for (const Setting& each : settings) {
        facts.set(each.fact, dword(provider.reg_read(Hive::local_machine, View::bits64, policies, each.value)));
    }
    const auto version = provider.os_version();
    facts.set("version", Reading<std::string>{version.outcome, version.value.version, version.error});
    const auto token = provider.token();
    const auto part = [&](std::int64_t value) { return Reading<std::int64_t>{token.outcome, value, token.error}; };
    facts.set("elevation", part(static_cast<std::int64_t>(token.value.elevation)));
    facts.set("administrator", part(token.value.administrator ? 1 : 0));
    facts.set("builtin", part(token.value.builtin_administrator ? 1 : 0));
    return facts;
}

struct Values {
    std::int64_t lua, admin, secure, filter;
    bool before_windows_8, token_limited, token_default, administrator, builtin;
};

Values values_of(const Facts& facts) {
    const auto value = [&](const Setting& setting) {
        const auto reading = facts.number(setting.fact);
        return reading.has_value() ? reading.value : setting.by_default;
    };
    const auto elevation = facts.number("elevation");
    const auto is = [&](Token::Elevation wanted) {
        return elevation.has_value() && elevation.value == static_cast<std::int64_t>(wanted);
    };
    const auto version = facts.text("version");
    return {value(lua),
            value(admin),
            value(secure),
            value(filter),
            version.has_value() && older(version.value, "6.2"),
            is(Token::Elevation::limited),
            is(Token::Elevation::standard),
            facts.number("administrator").value == 1,
            facts.number("builtin").value == 1};
}

// An account in Administrators with one undivided token although the control is on: it was turned on after sign-in.
// The built-in Administrator is left undivided on purpose unless it is filtered too.
bool on_after_restart(const Values& v) { return v.token_default && v.administrator && !(v.builtin && v.filter == 0); }

Result judge_off(const Values& v, bool want_on) {
    const State state = want_on ? State::problem : State::attention;
    if (v.token_limited) return found(state, say("uac.off_after_restart"));
    Result result = found(state, say(v.before_windows_8 ? "uac.off_windows_7" : "uac.off"));
    result.meaning = say(want_on ? "uac.off.want_on" : "uac.off.meaning");
    return result;
}

Result judge_on(const Values& v) {
    if (on_after_restart(v)) return found(State::attention, say("uac.on_after_restart"));
    if (v.admin == 0) {  // the slider's lowest step sets both; one of them alone somebody else did
        Result result = found(State::attention, say(v.secure == 0 ? "uac.never_notify" : "uac.organisation_silent"));
        result.meaning = say("uac.never_notify.meaning");
        return result;
    }
    if (v.admin == 2 && v.secure == 1) return found(State::ok, say("uac.always_notify"));
    if (v.admin == 5 && v.secure == 1) return found(State::ok, say("uac.default"));
    if (v.admin == 5 && v.secure == 0) return found(State::ok, say("uac.not_dimmed"));
    return found(State::ok, say("uac.organisation"));
}

void list_values(Result& result, const Facts& facts, const Values& v) {
    const auto note = [&](const Setting& setting) {
        const auto reading = facts.number(setting.fact);
        return reading.has_value() ? std::to_string(reading.value) : std::string();
    };
    add(result, literal(lua.value), say(v.lua == 0 ? "uac.value.off" : "uac.value.on"), note(lua));
    const bool known = v.admin >= 0 && v.admin <= 5;
    add(result, literal(admin.value), say(known ? "uac.admin." + std::to_string(v.admin) : "uac.value.undocumented"),
        note(admin));
    add(result, literal(secure.value), say(v.secure == 0 ? "uac.secure.off" : "uac.secure.on"), note(secure));
}

Result judge(const Facts& facts, const CheckData&, const Parameters& parameters) {
    if (!facts.windows()) return found(State::not_applicable, say("uac.not_windows"));
    for (const Setting& each : {lua, admin, secure}) {
        const auto reading = facts.number(each.fact);
        if (hindered(reading)) return cannot_tell(reason_for(reading));
    }
    const Values v = values_of(facts);
    if (v.lua != 0 && v.lua != 1) return cannot_tell(Reason::parse);
    const auto want = parameters.find("want");
    const bool want_on = want != parameters.end() && want->second == "on";
    Result result = v.lua == 0 ? judge_off(v, want_on) : judge_on(v);
    list_values(result, facts, v);
    result.next = v.before_windows_8 ? next("troubleshooting/uac-windows-7-and-earlier", "next.uac_7")
                                     : next("troubleshooting/uac-windows-8-and-later", "next.uac_8");
    return result;
}

}  // namespace

Check os_uac() {
    Check check;
    check.id = "os.uac";
    check.limit = std::chrono::seconds(2);
    check.page = "troubleshooting/uac-windows-8-and-later";
    check.parameters = {{"want", {"on"}, Parameter::Source::listed}};
    check.reads = {say("reads.uac")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
