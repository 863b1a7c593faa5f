#include "document/utf8.h"

namespace signpost::document {

namespace {

constexpr char32_t replacement = 0xFFFD;

int sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool is_scalar(char32_t c, int length) {
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return c >= smallest[length] && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const int length = sequence_length(byte(at));
    if (length == 1) return byte(at++);
    if (length == 0 || at + static_cast<std::size_t>(length) > text.size()) return ++at, replacement;
    char32_t c = byte(at) & (0xFFu >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const unsigned char next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80) return ++at, replacement;
        c = (c << 6) | (next & 0x3Fu);
    }
    if (!is_scalar(c, length)) return ++at, replacement;
    at += static_cast<std::size_t>(length);
    return c;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (next_code_point(text, at) == replacement && text.substr(start, at - start) != "\xEF\xBF\xBD") return false;
    }
    return true;
}

void append_utf8(std::string& out, char32_t c) {
    const auto push = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | (c >> 6));
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | (c >> 12));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | (c >> 18));
        push(0x80 | ((c >> 12) & 0x3F));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    }
}

}  // namespace signpost::document
