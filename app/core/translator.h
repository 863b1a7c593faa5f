// The words of the interface in the reader's language. The seam between sentences and everything else.
#pragma once

#include <string>
#include <string_view>

namespace signpost::core {

// Marks an English sentence for the catalogue without translating it there and then (xgettext looks for it).
constexpr const char* mark(const char* msgid) { return msgid; }

class Translator {
public:
    virtual ~Translator() = default;
    // The sentence in the current language; the English one where the catalogue has none. UTF-8.
    [[nodiscard]] virtual std::string translate(const std::string& msgid) const = 0;
    // xgettext reads both forms from the call (--keyword=plural:1,2).
    [[nodiscard]] virtual std::string plural(const std::string& one, const std::string& many, long n) const = 0;
    [[nodiscard]] virtual std::string language() const = 0;  // "nl", "fr", "da", "en"
    // Takes effect for all words asked for afterwards. An unknown language gives English.
    virtual void set_language(const std::string& language) = 0;
};

// Replaces every {name} by its value; a name without a value stays as it is.
template <typename Map>
[[nodiscard]] std::string fill(std::string_view sentence, const Map& values) {
    std::string out;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t open = sentence.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
        if (close == std::string_view::npos) {
            out += sentence.substr(at);
            break;
        }
        out += sentence.substr(at, open - at);
        const auto found = values.find(std::string(sentence.substr(open + 1, close - open - 1)));
        out +=
            found != values.end() ? std::string(found->second) : std::string(sentence.substr(open, close - open + 1));
        at = close + 1;
    }
    return out;
}

}  // namespace signpost::core
