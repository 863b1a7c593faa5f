#include "app/core/checks/check_json.h"

#include <nlohmann/json.hpp>

#include "app/core/checks/check_words.h"

namespace signpost::core {

namespace {

using Json = nlohmann::ordered_json;
constexpr int schema = 1;

Json json_of(const checks::Result& result, const Translator& translator) {
    Json facts = Json::array();
    for (const checks::Finding& finding : result.facts) {
        facts.push_back({{"label", sentence(finding.label, translator)},
                         {"value", sentence(finding.value, translator)},
                         {"note", finding.note},
                         {"shared", finding.privacy == checks::Finding::Privacy::shared}});
    }
    Json looked_at = Json::array();
    for (const checks::Message& message : result.looked_at) looked_at.push_back(sentence(message, translator));
    Json next;
    if (result.next) next = {{"page", result.next->page}, {"text", sentence(result.next->text, translator)}};
    return {{"schema", schema},
            {"id", result.id},
            {"parameters", result.parameters},
            {"state", name(result.state)},
            {"reason", result.reason ? Json(name(*result.reason)) : Json()},
            {"title", check_title(result.id, translator)},
            {"summary", sentence(result.summary, translator)},
            {"facts", std::move(facts)},
            {"looked_at", std::move(looked_at)},
            {"next", std::move(next)},
            {"share", share_text(result, translator)},
            {"elapsed_ms", result.elapsed.count()},
            {"limit_ms", result.limit.count()},
            {"elevated", result.elevated},
            {"platform", result.platform}};
}

std::string written(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string result_json(const checks::Result& result, const Translator& translator) {
    return written(json_of(result, translator));
}

std::string results_json(const std::vector<checks::Result>& results, const Translator& translator) {
    Json list = Json::array();
    for (const checks::Result& result : results) list.push_back(json_of(result, translator));
    return written({{"schema", schema}, {"results", std::move(list)}});
}

}  // namespace signpost::core
