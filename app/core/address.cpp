#include "app/core/address.h"

#include <algorithm>

#include "app/core/pages/page_words.h"

namespace signpost::core {

namespace {

bool is_language(std::string_view text) {
    const auto& all = interface_languages();
    return std::find(all.begin(), all.end(), text) != all.end();
}

bool is_page(std::string_view text) {
    return !text.empty() && text.size() <= 200 && text.find("..") == std::string_view::npos && text.front() != '/' &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                      c == '_' || c == '.' || c == '/';
           });
}

bool is_anchor(std::string_view text) {
    return text.size() <= 200 && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == 127 || c == '<' || c == '"';
           });
}

}  // namespace

std::optional<Address> read_address(std::string_view text) {
    constexpr std::string_view scheme = "signpost:";
    if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
    while (text.starts_with("/")) text.remove_prefix(1);
    const std::size_t hash = text.find('#');
    Address address;
    std::string_view page = text.substr(0, hash);
    if (hash != std::string_view::npos) address.anchor = text.substr(hash + 1);
    const std::size_t slash = page.find('/');
    if (slash != std::string_view::npos && is_language(page.substr(0, slash))) {
        address.language = page.substr(0, slash);
        page.remove_prefix(slash + 1);
    }
    address.page = page;
    if (!is_page(address.page) || !is_anchor(address.anchor)) return std::nullopt;
    return address;
}

}  // namespace signpost::core
