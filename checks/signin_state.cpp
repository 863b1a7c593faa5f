// signin.state: when someone last signed in on this PC, from the age of files whose content is never read.
#include <algorithm>

#include "checks/judging.h"
#include "checks/moments.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

constexpr long longest_days = 30;

std::vector<std::string> places(Provider& provider) {
    if (provider.platform() == "windows") {
        const std::string local = provider.folder(Folder::local_app_data).value + "\\Autodesk\\";
        return {local + R"(Web Services\LoginState.xml)", local + R"(Identity Services\idservices.db)",
                provider.folder(Folder::program_data).value + R"(\Autodesk\ADUT)",
                provider.folder(Folder::roaming_app_data).value + R"(\Autodesk\ADUT)"};
    }
    const std::string home = provider.folder(Folder::home).value;
    return {home + "/.local/share/Autodesk/Web Services/LoginState.xml",
            home + "/.local/share/Autodesk/Identity Services/idservices.db",
            home + "/.config/Autodesk/Autodesk Licensing Manager.conf"};
}

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const std::int64_t now = seconds_since_1970(provider.now());
    auto youngest = Reading<std::int64_t>::none(Outcome::absent);
    for (const std::string& place : places(provider)) {
        const auto info = provider.file_stat(place);
        const bool folder_expected = place.ends_with("ADUT");
        if (!info.has_value()) {
            if (info.outcome != Outcome::absent && !youngest.has_value()) {
                youngest = Reading<std::int64_t>::none(info.outcome, info.error);
            }
            continue;
        }
        if ((info.value.type == FileInfo::Type::directory) != folder_expected) {
            facts.set_number("contradiction", Reading<bool>::of(true));
            continue;
        }
        const std::int64_t days = std::max(0L, whole_days(seconds_since_1970(info.value.modified), now));
        if (!youngest.has_value() || days < youngest.value) youngest = Reading<std::int64_t>::of(days);
    }
    facts.set("days", youngest);
    return facts;
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto days = facts.number("days");
    if (hindered(days)) return cannot_tell(reason_for(days));
    if (!days.has_value() && facts.number("contradiction").value == 1) return cannot_tell(Reason::parse);
    if (!days.has_value()) {
        Result result = found(State::not_applicable, say("signed.never"));
        result.next = next("sign-in/new-process", "next.sign_in");
        return result;
    }
    if (days.value < 0) return cannot_tell(Reason::parse);
    const long count = static_cast<long>(std::min<std::int64_t>(days.value, 100'000));
    if (count <= longest_days) return found(State::ok, say_count("signed.recent", count));
    Result result = found(State::attention, say_count("signed.long_ago", count));
    result.meaning = say("signed.long_ago.meaning");
    result.next = next("sign-in/new-process", "next.sign_in");
    return result;
}

}  // namespace

Check signin_state() {
    Check check;
    check.id = "signin.state";
    check.limit = std::chrono::seconds(2);
    check.page = "sign-in/new-process";
    check.reads = {say("reads.signed")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
