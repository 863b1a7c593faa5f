#include "app/core/checks/caller_board.h"

#include "app/core/checks/check_words.h"

namespace signpost::core {

namespace {

using checks::State;

// Some links ask more of a check (want=on, need=admin), and then an answer can weigh more.
enum class Link { any, plain, with_parameters };

struct Row {
    std::string_view check;
    CallerAnswer answer;
    Link link = Link::any;
};

constexpr std::string_view prepare = "install/prepare", rights = "troubleshooting/administrator-rights",
                           uac = "troubleshooting/uac-windows-8-and-later",
                           uac_7 = "troubleshooting/uac-windows-7-and-earlier", inventory = "transition/inventory",
                           suites = "transition/suites", cascading = "rules/cascading",
                           service = "troubleshooting/licensing-service", install = "install/install",
                           licence_type = "licence-type/overview", legacy = "licence-type/user-2018-2019",
                           sign_in = "sign-in/new-process", blocked = "troubleshooting/sign-in-blocked",
                           pointers = "licence-server/remove-pointers", decommission = "licence-server/decommission",
                           network_fails = "troubleshooting/network-licence-fails", first_start = "sign-in/first-start",
                           clock = "troubleshooting/clock";

constexpr Row table[] = {
    {"os.version", {"answer.version.supported", State::ok, {}, prepare}},
    {"os.version", {"answer.version.older", State::attention, {}, prepare}},
    {"os.version", {"answer.version.server", State::attention, {}, prepare}},
    {"os.restart", {"answer.restart.done", State::ok, {}, {}}},
    {"os.restart", {"answer.restart.pending", State::attention, "restart.meaning", prepare}},
    {"os.rights", {"answer.rights.consent", State::attention, "rights.limited.meaning", rights}},
    {"os.rights", {"answer.rights.password", State::not_applicable, {}, {}}, Link::plain},
    {"os.rights",
     {"answer.rights.password", State::problem, "rights.standard_needs.meaning", rights},
     Link::with_parameters},
    {"os.rights", {"answer.rights.nothing", State::ok, {}, {}}},
    {"os.uac", {"answer.uac.1", State::ok, {}, uac}},
    {"os.uac", {"answer.uac.2", State::ok, {}, uac}},
    {"os.uac", {"answer.uac.3", State::ok, {}, uac}},
    {"os.uac", {"answer.uac.4", State::attention, "uac.never_notify.meaning", uac}},
    {"os.uac", {"answer.uac.4_windows_7", State::attention, "uac.off.meaning", uac_7}, Link::plain},
    {"os.uac", {"answer.uac.4_windows_7", State::problem, "uac.off.want_on", uac_7}, Link::with_parameters},
    {"pc.requirements", {"answer.requirements.figures", State::ok, "advice.compare", prepare}, Link::plain},
    {"pc.requirements", {"answer.requirements.enough", State::ok, {}, prepare}, Link::with_parameters},
    {"pc.requirements", {"answer.requirements.less", State::attention, {}, prepare}, Link::with_parameters},
    {"pc.requirements", {"answer.requirements.too_little", State::problem, {}, prepare}, Link::with_parameters},
    {"pc.installing", {"answer.installing.no", State::ok, {}, {}}},
    {"pc.installing", {"answer.installing.yes", State::attention, "installing.meaning", prepare}},
    {"pc.open-programs", {"answer.open.none", State::ok, {}, {}}},
    {"pc.open-programs", {"answer.open.some", State::attention, "open.meaning", prepare}},
    {"adsk.products", {"answer.products.some", State::ok, {}, inventory}},
    {"adsk.products", {"answer.products.suite", State::ok, "products.suite.meaning", suites}},
    {"adsk.products", {"answer.products.none", State::not_applicable, {}, {}}},
    {"adsk.running", {"answer.none", State::ok, {}, {}}},
    {"adsk.running", {"answer.running.some", State::ok, {}, cascading}},
    {"adsk.running", {"answer.running.elsewhere", State::ok, {}, cascading}},
    {"lic.service", {"answer.service.running", State::ok, {}, {}}},
    {"lic.service", {"answer.service.manual", State::attention, "service.meaning", service}},
    {"lic.service", {"answer.service.stopped", State::attention, "service.meaning", service}},
    {"lic.service", {"answer.service.disabled", State::problem, "service.meaning", service}},
    {"lic.service", {"answer.service.missing", State::problem, "service.meaning", service}},
    {"lic.version", {"answer.parts.current", State::ok, {}, {}}},
    {"lic.version", {"answer.parts.update", State::attention, "parts.old.meaning", install}},
    {"lic.type", {"answer.type.user", State::ok, {}, {}}},
    {"lic.type", {"answer.type.network", State::attention, "type.meaning", licence_type}},
    {"lic.type", {"answer.type.serial", State::attention, "type.meaning", licence_type}},
    {"lic.type", {"answer.type.older", State::not_applicable, {}, legacy}},
    {"lic.type-legacy", {"answer.legacy.opens", State::ok, {}, {}}},
    {"lic.type-legacy", {"answer.legacy.server", State::attention, {}, legacy}},
    {"lic.type-legacy", {"answer.legacy.none", State::not_applicable, {}, {}}},
    {"lic.last-ok", {"answer.last.good", State::ok, {}, sign_in}},
    {"lic.last-ok", {"answer.last.days", State::attention, {}, sign_in}},
    {"lic.last-ok", {"answer.last.failed", State::attention, {}, blocked}},
    {"net.pointers", {"answer.pointers.line", State::attention, "pointers.meaning", pointers}},
    {"net.pointers", {"answer.pointers.no_line", State::unknown, {}, pointers}},
    {"net.server", {"answer.server.works", State::ok, {}, {}}},
    {"net.server", {"answer.server.fails", State::problem, {}, network_fails}},
    {"net.server", {"answer.server.not_needed", State::attention, {}, decommission}},
    {"srv.manager", {"answer.manager.both", State::attention, "manager.meaning", decommission}},
    {"srv.manager", {"answer.manager.other", State::not_applicable, {}, {}}},
    {"srv.manager", {"answer.manager.none", State::not_applicable, {}, {}}},
    {"signin.handler", {"answer.handler.good", State::ok, {}, {}}},
    {"signin.handler", {"answer.handler.silent", State::attention, "handler.meaning", first_start}},
    {"signin.handler", {"answer.handler.error", State::problem, "handler.meaning", first_start}},
    {"signin.network", {"answer.network.page", State::ok, {}, {}}},
    {"signin.network", {"answer.network.certificate", State::problem, "network.certificate.meaning", blocked}},
    {"signin.network", {"answer.network.proxy", State::problem, "network.proxy.meaning", blocked}},
    {"signin.network", {"answer.network.nothing", State::problem, "network.meaning", blocked}},
    {"signin.clock", {"answer.clock.same", State::ok, {}, {}}},
    {"signin.clock", {"answer.clock.minutes", State::attention, "clock.meaning", clock}},
    {"signin.clock", {"answer.clock.hours", State::attention, "clock.time_zone", clock}},
    {"signin.clock", {"answer.clock.days", State::problem, "clock.meaning", clock}},
    {"signin.blocks", {"answer.blocks.none", State::ok, {}, {}}},
    {"signin.blocks", {"answer.blocks.proxy", State::attention, "blocks.proxy.meaning", blocked}},
    {"signin.state", {"answer.signed.recent", State::ok, {}, {}}},
    {"signin.state", {"answer.signed.earlier", State::attention, "signed.long_ago.meaning", sign_in}},
    {"signin.state", {"answer.signed.never", State::not_applicable, {}, sign_in}},
};

}  // namespace

std::vector<CallerAnswer> caller_answers(const checks::Job& job) {
    const Link other = job.parameters.empty() ? Link::with_parameters : Link::plain;
    std::vector<CallerAnswer> out;
    for (const Row& row : table) {
        if (row.check == job.check->id && row.link != other) out.push_back(row.answer);
    }
    out.push_back({"answer.dont_know", State::unknown, {}, job.check->page});
    return out;
}

std::string answer_words(const CallerAnswer& answer, const checks::CheckData& data, const Translator& translator) {
    std::string programs;
    for (const auto& program : data.close_before_installing) programs += (programs.empty() ? "" : ", ") + program.name;
    return sentence({std::string(answer.words), {{"programs", programs}}, std::nullopt}, translator);
}

std::string advice(const CallerAnswer& answer, const Translator& translator) {
    const std::string id =
        answer.meaning.empty() ? std::string("advice.") + name(answer.state) : std::string(answer.meaning);
    return sentence({id, {}, std::nullopt}, translator);
}

void CallerBoard::ask(const std::string& key) {
    if (answers_.try_emplace(key).second) changed_(key);
}

void CallerBoard::answer(const std::string& key, std::size_t index) {
    answers_[key] = index;
    changed_(key);
}

void CallerBoard::stop(const std::string& key) {
    if (answers_.erase(key) > 0) changed_(key);
}

std::optional<std::size_t> CallerBoard::answered(const std::string& key) const {
    const auto found = answers_.find(key);
    return found == answers_.end() ? std::nullopt : found->second;
}

}  // namespace signpost::core
