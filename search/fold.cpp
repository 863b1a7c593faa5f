#include "search/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace signpost::search {
namespace {

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// The letters that Unicode does not take apart, or (å) takes apart otherwise than its readers do.
const char* spelled_out(UChar32 character) {
    switch (character) {
        case 0xe6: return "ae";   // æ
        case 0xf8: return "oe";   // ø
        case 0xe5: return "aa";   // å
        case 0x153: return "oe";  // œ
        case 0xdf: return "ss";   // ß
        case 0x142: return "l";   // ł
        case 0x111:               // đ
        case 0xf0: return "d";    // ð
        case 0xfe: return "th";   // þ
        case 0x131: return "i";   // ı
        default: return nullptr;
    }
}

const icu::Normalizer2* case_folding() {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* result = icu::Normalizer2::getNFKCCasefoldInstance(error);
    return U_SUCCESS(error) ? result : nullptr;
}

void append_utf8(std::string& out, UChar32 character) {
    char bytes[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, character);
    out.append(bytes, size);
}

void append_without_marks(std::string& out, UChar32 character, const icu::Normalizer2* decomposition) {
    icu::UnicodeString parts;
    if (!decomposition || !decomposition->getDecomposition(character, parts)) parts = icu::UnicodeString(character);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 part = parts.char32At(i);
        if ((U_MASK(u_charType(part)) & U_GC_M_MASK) == 0) append_utf8(out, part);
    }
}

}  // namespace

std::string normalize(std::string_view word) {
    std::string result;
    if (is_ascii(word)) {
        result.assign(word);
        for (char& c : result)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return result;
    }
    static const icu::Normalizer2* const folding = case_folding();
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
    UErrorCode error = U_ZERO_ERROR;
    if (folding) text = folding->normalize(text, error);
    return text.toUTF8String(result);
}

namespace {

template <class Spell>
std::string fold_with(std::string_view normalized, Spell spell) {
    UErrorCode error = U_ZERO_ERROR;
    static const icu::Normalizer2* const decomposition = icu::Normalizer2::getNFDInstance(error);
    std::string result;
    result.reserve(normalized.size());
    for (std::size_t at = 0; at < normalized.size();) {
        UChar32 character;
        U8_NEXT_OR_FFFD(normalized.data(), at, normalized.size(), character);
        if (character < 0x80) result += static_cast<char>(character);
        else if (const char* letters = spell(character)) result += letters;
        else append_without_marks(result, character, decomposition);
    }
    return result;
}

}  // namespace

std::string fold(std::string_view normalized) {
    return is_ascii(normalized) ? std::string(normalized) : fold_with(normalized, spelled_out);
}

std::string fold_by_letter(std::string_view normalized) {
    if (is_ascii(normalized)) return std::string(normalized);
    return fold_with(normalized, [](UChar32 character) {
        switch (character) {
            case 0xe6: return "\x1";  // æ
            case 0xf8: return "\x2";  // ø
            case 0xe5: return "\x3";  // å
            default: return spelled_out(character);
        }
    });
}

std::string skeleton(std::string_view folded) {
    std::string result;
    result.reserve(folded.size());
    for (std::size_t i = 0; i < folded.size(); ++i) {
        result += folded[i];
        const bool pair =
            i + 1 < folded.size() && ((folded[i] == 'a' && (folded[i + 1] == 'a' || folded[i + 1] == 'e')) ||
                                      (folded[i] == 'o' && folded[i + 1] == 'e'));
        if (pair) ++i;
    }
    return result;
}

}  // namespace signpost::search
