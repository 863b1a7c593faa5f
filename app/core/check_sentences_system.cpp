// English sentences of the checks: the checks of the system (os.*, pc.*).
#include "app/core/check_sentences.h"

#include "app/core/translator.h"

namespace signpost::core {

namespace {

constexpr Sentence table[] = {
    {"title.os.uac", {mark("User Account Control")}},
    {"why.os.uac", {mark("Lowered User Account Control should be known and temporary.")}},
    {"ask.os.uac",
     {mark("Press the Windows key, type UAC, open it and move nothing: which step from the top is the "
           "slider on?")}},
    {"reads.uac",
     {mark("The settings of User Account Control in the registry, and how the account that runs "
           "Signpost is signed in")}},
    {"uac.not_windows", {mark("User Account Control exists on Windows only.")}},
    {"uac.default", {mark("User Account Control is at Windows' default.")}},
    {"uac.always_notify", {mark("User Account Control is at its highest step: always notify.")}},
    {"uac.not_dimmed", {mark("User Account Control asks, without dimming the screen.")}},
    {"uac.organisation", {mark("User Account Control is on, with settings that your organisation has chosen.")}},
    {"uac.never_notify", {mark("User Account Control is at its lowest step: never notify.")}},
    {"uac.never_notify.meaning",
     {mark("Programs of an administrator get full rights without a question. User Account Control is "
           "not off; set the slider back once the installation works.")}},
    {"uac.off", {mark("User Account Control is off.")}},
    {"uac.off_windows_7", {mark("User Account Control is off: the slider is at never notify.")}},
    {"uac.off.meaning",
     {mark("All programs of an administrator run with full rights. Switch it on again once the "
           "installation works; that takes a restart.")}},
    {"uac.off.want_on", {mark("It should be on again by now. Set it back and restart the PC.")}},
    {"uac.off_after_restart",
     {mark("User Account Control has been switched off and will be off after the next restart.")}},
    {"uac.on_after_restart",
     {mark("User Account Control has been switched on and will be on after the next restart.")}},
    {"uac.value.off", {mark("off")}},
    {"uac.value.on", {mark("on")}},
    {"uac.value.undocumented", {mark("a value that Microsoft does not describe")}},
    {"uac.admin.0", {mark("gives full rights without asking")}},
    {"uac.admin.1", {mark("asks for a name and password on the dimmed screen")}},
    {"uac.admin.2", {mark("asks for consent on the dimmed screen")}},
    {"uac.admin.3", {mark("asks for a name and password")}},
    {"uac.admin.4", {mark("asks for consent")}},
    {"uac.admin.5", {mark("asks for consent for programs that are not part of Windows")}},
    {"uac.secure.on", {mark("dims the screen")}},
    {"uac.secure.off", {mark("does not dim the screen")}},
    {"next.uac_8", {mark("User Account Control on Windows 8 and later")}},
    {"next.uac_7", {mark("User Account Control on Windows 7 and earlier")}},
    {"title.os.version", {mark("Windows or Linux version")}},
    {"why.os.version", {mark("Products run only on the systems they support.")}},
    {"ask.os.version",
     {mark("Press the Windows key, type winver and press Enter: which Windows and which version does "
           "it show?")}},
    {"reads.version", {mark("The name, version and architecture of the system")}},
    {"version.this_is", {mark("This is {system}.")}},
    {"version.supported_by", {mark("{system} is on the list of systems for {product}.")}},
    {"version.not_listed_by", {mark("{system} is not on the list of systems for {product}.")}},
    {"version.32bit_for", {mark("{system} is a 32-bit system; {product} needs a 64-bit one.")}},
    {"version.32bit", {mark("{system} is a 32-bit system; today's products need a 64-bit one.")}},
    {"version.older", {mark("{system} is an older system that today's products no longer support.")}},
    {"version.server", {mark("This is a server edition: {system}. Look up whether the product supports it.")}},
    {"version.wine", {mark("This is Wine, which shows programs a Windows of its own making.")}},
    {"next.prepare", {mark("Prepare the PC for an installation")}},
};

}  // namespace

std::span<const Sentence> system_sentences() { return table; }

}  // namespace signpost::core
