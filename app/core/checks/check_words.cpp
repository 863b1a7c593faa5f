#include "app/core/checks/check_words.h"

#include <map>

#include "app/core/checks/check_sentences.h"
#include "app/core/labelled.h"

namespace signpost::core {

namespace {

std::string words(const std::string& id, const Translator& translator) {
    return sentence({id, {}, std::nullopt}, translator);
}

// "1.5" for 1500 ms: no more digits than are needed.
std::string seconds(std::chrono::milliseconds limit) {
    const auto tenths = limit.count() / 100;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

}  // namespace

std::vector<std::span<const Sentence>> sentence_tables() {
    return {common_sentences(), system_sentences(), licence_sentences(), network_sentences(), answer_sentences()};
}

const Sentence* find_sentence(std::string_view id) {
    static const auto table = [] {
        std::map<std::string_view, const Sentence*> all;
        for (const auto part : sentence_tables()) {
            for (const Sentence& each : part) all.emplace(each.id, &each);
        }
        return all;
    }();
    const auto found = table.find(id);
    return found == table.end() ? nullptr : found->second;
}

std::string sentence(const checks::Message& message, const Translator& translator) {
    if (message.id.empty()) return {};
    if (message.id == "text") {
        const auto text = message.values.find("text");
        return text == message.values.end() ? std::string() : text->second;
    }
    const Sentence* found = find_sentence(message.id);
    if (found == nullptr) return message.id;
    const Forms& forms = found->forms;
    const std::string words = forms.many != nullptr
                                  ? translator.plural(forms.one, forms.many, message.count.value_or(1))
                                  : translator.translate(forms.one);
    return fill(words, message.values);
}

std::string check_title(std::string_view id, const Translator& translator) {
    return words("title." + std::string(id), translator);
}

std::string check_why(std::string_view id, const Translator& translator) {
    return words("why." + std::string(id), translator);
}

std::string check_promise(const checks::Check& check, const checks::CheckData& data, const Translator& translator) {
    switch (check.contacts) {
        case checks::Contacts::nobody: break;
        case checks::Contacts::licence_servers: return words("promise.servers", translator);
        case checks::Contacts::sign_in_hosts:
            return sentence({"promise.hosts", {{"hosts", joined(data.sign_in_hosts)}}, std::nullopt}, translator);
    }
    return words("promise.nothing", translator);
}

std::string check_question(std::string_view id, const Translator& translator) {
    return words("ask." + std::string(id), translator);
}

std::string state_name(checks::State state, const Translator& translator) {
    return words(std::string("state.") + name(state), translator);
}

const char* state_sign(checks::State state) {
    switch (state) {
        case checks::State::ok: return "✓";
        case checks::State::attention: return "!";
        case checks::State::problem: return "✕";
        case checks::State::not_applicable: return "–";
        case checks::State::unknown: break;
    }
    return "?";
}

std::string reason_sentence(const checks::Result& result, const Translator& translator) {
    if (!result.reason) return {};
    checks::Message message{std::string("reason.") + name(*result.reason), {}, std::nullopt};
    message.values["limit"] = seconds(result.limit);
    return sentence(message, translator);
}

std::string finding_text(const checks::Finding& finding, const Translator& translator) {
    const std::string note = finding.note.empty() ? "" : " (" + finding.note + ")";
    return labelled(sentence(finding.label, translator), sentence(finding.value, translator), translator) + note;
}

std::string share_text(const checks::Result& result, const Translator& translator) {
    std::string out = labelled(check_title(result.id, translator), state_name(result.state, translator), translator);
    for (const checks::Message& message : result.share) out += "\n" + sentence(message, translator);
    for (const checks::Finding& finding : result.facts) {
        if (finding.privacy == checks::Finding::Privacy::shared) out += "\n" + finding_text(finding, translator);
    }
    return out;
}

}  // namespace signpost::core
