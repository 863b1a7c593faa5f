#include "checks/each/signin_blocks.h"

#include <algorithm>

#include "checks/judging.h"
#include "checks/each/known_places.h"
#include "checks/table.h"
#include "checks/text.h"

namespace signpost::checks {

std::vector<std::string> names_in_hosts(std::string_view bytes, std::string_view domain) {
    const std::string text = decoded(bytes);
    const std::string suffix = "." + std::string(domain);
    std::vector<std::string> found;
    for (auto line : lines(text)) {
        line = trimmed(line.substr(0, line.find('#')));
        bool address = true;
        while (!line.empty()) {
            const auto end = line.find_first_of(" \t");
            const std::string word = lower(line.substr(0, end));
            line = end == std::string_view::npos ? std::string_view() : trimmed(line.substr(end));
            const bool wanted = !address && (word == domain || word.ends_with(suffix));
            address = false;
            if (wanted && std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
        }
    }
    return found;
}

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;

Facts collect(Provider& provider, const CheckData&, const Parameters&, std::stop_token) {
    Facts facts(provider.platform());
    const auto proxy = provider.proxy();
    facts.set_number("proxy", Reading<Proxy::Kind>{proxy.outcome, proxy.value.kind, proxy.error});
    facts.set("address", Reading<std::string>{proxy.outcome, proxy.value.address, proxy.error}, Keep::screen_only);
    const auto hosts = facts.windows() ? path_in(provider, Folder::windows, R"(\System32\drivers\etc\hosts)")
                                       : Reading<std::string>::of("/etc/hosts");
    const auto text = read_at(provider, hosts, most_bytes);
    const auto names = names_in_hosts(text.value, "autodesk.com");
    facts.set("names", Reading<std::vector<std::string>>{text.outcome, names, text.error});
    return facts;
}

Result judge(const Facts& facts, const CheckData&, const Parameters&) {
    const auto proxy = facts.number("proxy");
    const auto names = facts.list("names");
    const bool manual = proxy.value == static_cast<std::int64_t>(Proxy::Kind::manual);
    const bool automatic = proxy.value == static_cast<std::int64_t>(Proxy::Kind::automatic);
    Result result;
    if (!names.value.empty()) {
        result = found(State::attention, say_count("blocks.hosts", static_cast<long>(names.value.size())));
        result.meaning = say("blocks.hosts.meaning");
    } else if (manual || automatic) {
        result = found(State::attention, say(manual ? "blocks.proxy" : "blocks.automatic"));
        result.meaning = say("blocks.proxy.meaning");
    } else if (hindered(names)) {
        return cannot_tell(reason_for(names));
    } else if (!proxy.has_value()) {
        return cannot_tell(reason_for(proxy));
    } else {
        result = found(State::ok, say("blocks.none"));
    }
    for (const std::string& name : names.value) add_on_screen(result, say("label.hosts_file"), literal(name));
    add(result, say("label.proxy"),
        say(manual              ? "proxy.manual"
            : automatic         ? "proxy.automatic"
            : proxy.has_value() ? "proxy.none"
                                : "value.not_known"));
    const auto address = facts.text("address");
    if (manual && address.has_value()) add_on_screen(result, say("label.proxy"), literal(address.value));
    if (result.state == State::attention) result.next = next("troubleshooting/sign-in-blocked", "next.sign_in_blocked");
    return result;
}

}  // namespace

Check signin_blocks() {
    Check check;
    check.id = "signin.blocks";
    check.limit = std::chrono::seconds(2);
    check.page = "troubleshooting/sign-in-blocked";
    check.reads = {say("reads.blocks")};
    check.collect = collect;
    check.judge = judge;
    return check;
}

}  // namespace signpost::checks
