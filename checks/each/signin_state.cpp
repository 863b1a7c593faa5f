// signin.state: when someone last signed in on this PC, from the age of files whose content is never read.
#include <algorithm>
#include <array>
#include <span>

#include "checks/judging.h"
#include "checks/each/known_places.h"
#include "checks/moments.h"
#include "checks/table.h"

namespace signpost::checks {

namespace {

constexpr long longest_days = 30;

struct Place {
    Folder folder;
    const char* rest;
    FileInfo::Type type = FileInfo::Type::file;
};

constexpr std::array on_windows{
    Place{Folder::local_app_data, R"(\Autodesk\Web Services\LoginState.xml)"},
    Place{Folder::local_app_data, R"(\Autodesk\Identity Services\idservices.db)"},
    Place{Folder::program_data, R"(\Autodesk\ADUT)", FileInfo::Type::directory},
    Place{Folder::roaming_app_data, R"(\Autodesk\ADUT)", FileInfo::Type::directory},
};
constexpr std::array on_linux{
    Place{Folder::home, "/.local/share/Autodesk/Web Services/LoginState.xml"},
    Place{Folder::home, "/.local/share/Autodesk/Identity Services/idservices.db"},
    Place{Folder::home, "/.config/Autodesk/Autodesk Licensing Manager.conf"},
    Place{Folder::home, "/.autodesk", FileInfo::Type::directory},
};

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const std::int64_t now = seconds_since_1970(provider.now());
    auto youngest = Reading<std::int64_t>::none(Outcome::absent);
    for (const Place& place : facts.windows() ? std::span<const Place>(on_windows) : std::span<const Place>(on_linux)) {
        const auto info = stat_at(provider, path_in(provider, place.folder, place.rest));
        if (!info.has_value()) {
            if (hindered(info) && !youngest.has_value()) {
                youngest = Reading<std::int64_t>::none(info.outcome, info.error);
            }
            continue;
        }
        if (info.value.type != place.type) {
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
    if (!days.has_value() && facts.number("contradiction").value == 1) {
        Result result = cannot_tell(Reason::parse);
        result.next = next("troubleshooting/lets-get-started-missing", "next.reset_sign_in");
        return result;
    }
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
