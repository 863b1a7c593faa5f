// English sentences of the checks: the checks of the system (os.*, pc.*).
#include "app/core/checks/check_sentences.h"

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
    {"uac.organisation_silent",
     {mark("User Account Control is set by your organisation: it lets programs have an administrator's rights without "
           "asking.")}},
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
    {"next.prepare", {mark("Prepare the installation")}},
    {"title.os.restart", {mark("Pending restart")}},
    {"why.os.restart", {mark("A pending restart can stop an installer.")}},
    {"ask.os.restart",
     {mark("Has the PC been restarted since its last update? Does Start › Power say Update and "
           "restart?")}},
    {"reads.restart",
     {mark("The marks that Windows or Linux leaves when a restart is needed; only the number of "
           "files, not their names")}},
    {"restart.asked", {mark("A restart is asked for.")}},
    {"restart.renamed", {mark("The PC was renamed and has not been restarted since.")}},
    {"restart.kernel", {mark("A newer kernel is installed than the one that runs.")}},
    {"restart.meaning", {mark("Restart the PC before you install.")}},
    {"restart.none", {mark("No restart is pending.")}},
    {"restart.files",
     mark_plural("{count} file change waits for the next restart.", "{count} file changes wait for the next restart.")},
    {"restart.files.meaning",
     {mark("That is common and often harmless; a restart before installing rules it out as a cause.")}},
    {"restart.no_mechanism", {mark("This system has nothing that tells whether a restart is needed.")}},
    {"title.os.rights", {mark("Administrator rights")}},
    {"why.os.rights", {mark("Installing needs an administrator; signing in does not.")}},
    {"ask.os.rights",
     {mark("When you install something, does Windows ask for Yes or No, or for a name and password?")}},
    {"reads.rights", {mark("The rights of the account that runs Signpost")}},
    {"rights.full", {mark("This program runs with an administrator's rights.")}},
    {"rights.limited", {mark("You are an administrator, but programs start with limited rights.")}},
    {"rights.limited.meaning",
     {mark("For an installation, right-click the installer and choose Run as administrator.")}},
    {"rights.standard", {mark("You are a standard user, and nothing here needs an administrator.")}},
    {"rights.standard_needs", {mark("You are a standard user; this needs an administrator.")}},
    {"rights.standard_needs.meaning",
     {mark("Ask someone with an administrator's name and password, or your IT department.")}},
    {"rights.linux", {mark("This program does not run as root. Whether you may become root cannot be seen.")}},
    {"next.rights", {mark("What needs an administrator")}},
    {"title.pc.requirements", {mark("Memory, disk and graphics")}},
    {"why.pc.requirements", {mark("Too little room stops an installation late.")}},
    {"ask.pc.requirements",
     {mark("Open Settings › System › About: how much RAM is installed? And how much is free on "
           "drive C:?")}},
    {"reads.requirements", {mark("Memory, free room on the system disk, graphics adapters, and .NET")}},
    {"requirements.this_pc", {mark("This PC has {memory} of memory and {free} free on the system disk.")}},
    {"requirements.enough", {mark("This PC has what {product} asks for.")}},
    {"requirements.below_recommended", {mark("This PC has the minimum for {product}, but less than recommended.")}},
    {"requirements.below_minimum", {mark("This PC has less than the minimum for {product}.")}},
    {"title.pc.installing", {mark("Another installation")}},
    {"why.pc.installing", {mark("Windows does one installation at a time (error 1618).")}},
    {"ask.pc.installing", {mark("Is anything else being installed: Windows Update, Autodesk Access?")}},
    {"reads.installing", {mark("Whether an installer is at work")}},
    {"installing.none", {mark("No sign of another installation was found.")}},
    {"installing.some",
     {mark("A program called installer.exe is running. Whose it is could not be read; it may be the Autodesk "
           "installer.")}},
    {"installing.windows", {mark("Windows Installer is at work.")}},
    {"installing.autodesk", {mark("The Autodesk installer is at work.")}},
    {"installing.packages", {mark("The package manager is at work.")}},
    {"installing.meaning", {mark("Wait until it has finished before you start another installation.")}},
    {"title.pc.open-programs", {mark("Programs to close")}},
    {"why.pc.open-programs", {mark("Open programs lock files that an installer must replace.")}},
    {"ask.pc.open-programs", {mark("Which programs are open? Only their names, no documents.")}},
    {"reads.open", {mark("Whether one of your own programs is open that can disturb an installation; no others")}},
    {"open.none", {mark("No program is open that is known to disturb an installation.")}},
    {"open.some", mark_plural("{count} program should be closed before installing.",
                              "{count} programs should be closed before installing.")},
    {"open.meaning", {mark("Save your work and close them; they can be opened again afterwards.")}},
};

}  // namespace

std::span<const Sentence> system_sentences() { return table; }

}  // namespace signpost::core
