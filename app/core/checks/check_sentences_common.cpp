// English sentences of the checks: states, reasons, labels and values that several checks share.
#include "app/core/checks/check_sentences.h"

#include "app/core/translator.h"

namespace signpost::core {

namespace {

constexpr Sentence table[] = {
    {"state.ok", {mark("All right")}},
    {"state.attention", {mark("Attention")}},
    {"state.problem", {mark("Problem")}},
    {"state.not_applicable", {mark("Not applicable")}},
    {"state.unknown", {mark("Could not tell")}},
    {"reason.denied", {mark("This PC did not allow the check to look. Nothing is known.")}},
    {"runner.still_at_it",
     {mark("An earlier run of this check has not come back yet, so it was not started again. Nothing is known.")}},
    {"reason.timeout", {mark("No answer within the time limit of {limit} seconds. Nothing is known.")}},
    {"reason.not_found_unexpected", {mark("Something that should be on this PC was not found. Nothing is known.")}},
    {"reason.parse", {mark("What was found could not be understood. Nothing is known.")}},
    {"reason.unsupported_os", {mark("This system offers no way to look. Nothing is known.")}},
    {"reason.crashed", {mark("The check itself failed. Nothing is known.")}},
    {"reason.cancelled", {mark("The check was cancelled. Nothing is known.")}},
    {"reason.not_allowed", {mark("You did not allow this check to use the network. Nothing is known.")}},
    {"saved.nothing", {mark("The saved file holds nothing about this. Nothing is known.")}},
    {"next.page", {mark("Read more")}},
    {"label.version", {mark("Version")}},
    {"label.architecture", {mark("Architecture")}},
    {"label.list_as_of", {mark("Date of the list")}},
    {"label.startup_type", {mark("Startup type")}},
    {"value.running", {mark("running")}},
    {"value.stopped", {mark("stopped")}},
    {"value.starting", {mark("starting")}},
    {"value.stopping", {mark("stopping")}},
    {"value.paused", {mark("paused")}},
    {"value.not_known", {mark("not known")}},
    {"value.absent", {mark("not there")}},
    {"value.disabled", {mark("Disabled")}},
    {"value.manual", {mark("Manual")}},
    {"value.automatic", {mark("Automatic")}},
    {"label.memory", {mark("Memory")}},
    {"label.free", {mark("Free on the system disk")}},
    {"label.graphics", {mark("Graphics")}},
    {"label.proxy", {mark("Proxy")}},
    {"label.hosts_file", {mark("Hosts file")}},
    {"promise.nothing", {mark("It only reads, and nothing leaves this PC.")}},
    {"promise.hosts", {mark("With your consent it contacts {hosts}. Nothing else leaves this PC.")}},
    {"promise.servers",
     {mark("With your consent it contacts the licence servers that this PC points to. Nothing else leaves this PC.")}},
    {"view.good", {mark("Nothing found that is in the way.")}},
    {"view.nothing", {mark("Nothing here applies to this PC.")}},
    {"view.unknown", mark_plural("Nothing found, but {count} thing could not be checked.",
                                 "Nothing found, but {count} things could not be checked.")},
    {"view.attention", mark_plural("{count} thing is worth a look.", "{count} things are worth a look.")},
    {"view.problems", mark_plural("{count} problem was found.", "{count} problems were found.")},
    {"title.all", {mark("All checks at once")}},
    {"title.view.ready", {mark("Ready to switch?")}},
    {"title.view.network-gone", {mark("Old network licence gone?")}},
};

}  // namespace

std::span<const Sentence> common_sentences() { return table; }

}  // namespace signpost::core
