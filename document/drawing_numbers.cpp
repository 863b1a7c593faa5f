#include "document/drawing_numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace signpost::document {

namespace {

constexpr std::string_view separators = " ,\n\t\r";

// Takes the number at the front of `text`, and what separates it from the next.
std::optional<double> take_number(std::string_view& text, double largest) {
    const std::size_t length =
        std::min(text.find_first_not_of("0123456789.", text.starts_with('-') ? 1 : 0), text.size());
    const std::optional<double> number = read_number(text.substr(0, length), largest);
    text.remove_prefix(length);
    text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
    return number;
}

// Takes numbers while there are any; nothing when one of them is none.
std::optional<int> count_numbers(std::string_view& text, double largest) {
    int count = 0;
    while (!text.empty() && std::string_view("-.0123456789").find(text.front()) != std::string_view::npos) {
        if (!take_number(text, largest)) return std::nullopt;
        ++count;
    }
    return count;
}

// How many numbers a command takes; -1: no such command.
int numbers_of(char command) {
    switch (command | 0x20) {
        case 'm':
        case 'l':
        case 't': return 2;
        case 'h':
        case 'v': return 1;
        case 's':
        case 'q': return 4;
        case 'c': return 6;
        case 'a': return 7;
        case 'z': return 0;
        default: return -1;
    }
}

void skip_separators(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
}

}  // namespace

std::optional<double> read_number(std::string_view text, double largest) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const bool digits = text.find_first_not_of("-.0123456789") == std::string_view::npos;
    if (error != std::errc{} || end != text.data() + text.size() || !digits || std::abs(value) > largest)
        return std::nullopt;
    return value;
}

bool are_points(std::string_view text, double largest) {
    skip_separators(text);
    const std::optional<int> count = count_numbers(text, largest);
    return count && text.empty() && *count >= 4 && *count % 2 == 0;
}

bool is_path(std::string_view text, double largest) {
    skip_separators(text);
    if (text.empty() || (text.front() | 0x20) != 'm') return false;
    while (!text.empty()) {
        const int wanted = numbers_of(text.front());
        text.remove_prefix(1);
        skip_separators(text);
        const std::optional<int> count = count_numbers(text, largest);
        if (wanted < 0 || !count || (wanted == 0 ? *count != 0 : *count == 0 || *count % wanted != 0)) return false;
    }
    return true;
}

}  // namespace signpost::document
