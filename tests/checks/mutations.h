// Texts that went wrong: cut, repeated, in another encoding, with bytes that no text has. The same seed, the same texts.
#pragma once

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace signpost::checks {

// How often a parser is asked: few by default, many with SIGNPOST_TEST_FULL.
inline int mutation_rounds() { return std::getenv("SIGNPOST_TEST_FULL") ? 200'000 : 2'000; }

class Mutations {
public:
    explicit Mutations(unsigned seed) : random_(seed) {}

    // One of the texts with one to four mistakes.
    std::string next(const std::vector<std::string>& texts) {
        std::string text = texts[pick(texts.size())];
        for (std::size_t i = 1 + pick(4); i > 0; --i) text = spoiled(std::move(text), texts[pick(texts.size())]);
        return text;
    }

private:
    std::size_t pick(std::size_t below) {
        return below == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
    }

    std::string spoiled(std::string text, const std::string& other) {
        const std::size_t at = pick(text.size() + 1);
        switch (pick(11)) {
            case 0: return text.substr(0, at);
            case 1: return text.substr(at);
            case 2: return text.erase(at, pick(8));
            case 3: return text.insert(at, std::string(1 + pick(3), static_cast<char>(pick(256))));
            case 4: return text.insert(at, odd());
            case 5: return text.insert(at, other.substr(pick(other.size() + 1), pick(40)));
            case 6: return text + other;
            case 7: return repeated(text.substr(at, 1 + pick(12)), 1 + pick(3000)) + text;
            case 8: return utf16(text);
            case 9: {
                if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << pick(8)));
                return text;
            }
            default: {
                for (char& c : text)
                    if (c == '\n') c = '\r';
                return text;
            }
        }
    }

    static std::string repeated(const std::string& part, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += part;
        return out;
    }

    std::string odd() {
        static const std::vector<std::string> parts{std::string(1, '\0'),
                                                    "\xFF\xFE",
                                                    "\xEF\xBB\xBF",
                                                    "\xC0\xAF",
                                                    "\xED\xA0\x80",
                                                    "\r\n",
                                                    "\"",
                                                    "\\",
                                                    "[",
                                                    "]",
                                                    "{",
                                                    "}",
                                                    ":",
                                                    "@",
                                                    ";",
                                                    ",",
                                                    "=",
                                                    "-1",
                                                    "99999999999999999999",
                                                    "1e999",
                                                    "%00",
                                                    "$(x)",
                                                    "../",
                                                    " ",
                                                    "\t",
                                                    "#",
                                                    "'",
                                                    "2147483648",
                                                    "0x10",
                                                    "\xE2\x80\xAE",
                                                    "null",
                                                    "true",
                                                    "\n",
                                                    "\x1b",
                                                    "//",
                                                    "--"};
        return parts[pick(parts.size())];
    }

    std::string utf16(const std::string& text) {
        std::string out = pick(2) == 0 ? "\xFF\xFE" : "\xFE\xFF";
        for (const char c : text) {
            out += c;
            out += '\0';
        }
        return out;
    }

    std::mt19937 random_;
};

}  // namespace signpost::checks
