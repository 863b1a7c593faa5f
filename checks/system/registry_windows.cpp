#include <algorithm>
#include <array>
#include <cstring>

#include "checks/system/parts_windows.h"

namespace signpost::checks::windows {

namespace {

struct CloseKey {
    void operator()(HKEY key) const { RegCloseKey(key); }
};
using Key = std::unique_ptr<std::remove_pointer_t<HKEY>, CloseKey>;

constexpr DWORD most_bytes = 1 << 20;

LSTATUS open(Hive hive, View view, const std::string& path, Key& key) {
    HKEY opened = nullptr;
    const HKEY top = hive == Hive::local_machine ? HKEY_LOCAL_MACHINE : HKEY_CURRENT_USER;
    const REGSAM rights = KEY_READ | (view == View::bits64 ? KEY_WOW64_64KEY : KEY_WOW64_32KEY);
    const LSTATUS status = RegOpenKeyExW(top, wide(path).c_str(), 0, rights, &opened);
    if (status == ERROR_SUCCESS) key.reset(opened);
    return status;
}

// Up to the first NUL: what follows it is not part of the text, whatever length the registry gives.
std::wstring_view text_of(const std::vector<wchar_t>& data, DWORD bytes) {
    const std::wstring_view all(data.data(), std::min<std::size_t>(bytes / sizeof(wchar_t), data.size()));
    return all.substr(0, all.find(L'\0'));
}

// Every text ends with a NUL and the list with one more. Empty texts within it count: they can have a meaning.
std::vector<std::string> list_of(const std::vector<wchar_t>& data, DWORD bytes) {
    std::wstring_view rest(data.data(), std::min<std::size_t>(bytes / sizeof(wchar_t), data.size()));
    std::vector<std::string> out;
    while (!rest.empty()) {
        const auto end = rest.find(L'\0');
        out.push_back(utf8(rest.substr(0, end)));
        if (end == std::wstring_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (!out.empty() && out.back().empty()) out.pop_back();
    return out;
}

}  // namespace

Reading<RegistryValue> registry_value(Hive hive, View view, const std::string& path, const std::string& name) {
    Key key;
    const LSTATUS opened = open(hive, view, path, key);
    if (opened != ERROR_SUCCESS) return failure<RegistryValue>(static_cast<DWORD>(opened));
    std::vector<wchar_t> data(256);
    DWORD type = REG_NONE;
    DWORD bytes = 0;
    LSTATUS status = ERROR_MORE_DATA;
    while (status == ERROR_MORE_DATA) {
        bytes = static_cast<DWORD>(data.size() * sizeof(wchar_t));
        status = RegQueryValueExW(key.get(), wide(name).c_str(), nullptr, &type, reinterpret_cast<BYTE*>(data.data()),
                                  &bytes);
        if (status != ERROR_MORE_DATA) break;
        if (data.size() * sizeof(wchar_t) > most_bytes) return failure<RegistryValue>(ERROR_FILE_TOO_LARGE);
        data.resize(data.size() * 4);
    }
    if (status != ERROR_SUCCESS) return failure<RegistryValue>(static_cast<DWORD>(status));
    RegistryValue value;
    if (type == REG_DWORD && bytes == sizeof value.dword) {
        value.type = RegistryValue::Type::dword;
        std::memcpy(&value.dword, data.data(), sizeof value.dword);
    } else if (type == REG_SZ || type == REG_EXPAND_SZ) {
        value.type = RegistryValue::Type::text;
        value.text = utf8(text_of(data, bytes));
    } else if (type == REG_MULTI_SZ) {
        value.type = RegistryValue::Type::list;
        value.list = list_of(data, bytes);
    }
    return Reading<RegistryValue>::of(std::move(value));
}

Reading<std::vector<std::string>> registry_subkeys(Hive hive, View view, const std::string& path) {
    using Names = std::vector<std::string>;
    Key key;
    const LSTATUS opened = open(hive, view, path, key);
    if (opened != ERROR_SUCCESS) return failure<Names>(static_cast<DWORD>(opened));
    Names names;
    for (DWORD index = 0;; ++index) {
        std::array<wchar_t, 256> name{};  // a key's name has at most 255 characters
        DWORD size = static_cast<DWORD>(name.size());
        const LSTATUS status = RegEnumKeyExW(key.get(), index, name.data(), &size, nullptr, nullptr, nullptr, nullptr);
        if (status == ERROR_NO_MORE_ITEMS) break;
        if (status != ERROR_SUCCESS) return failure<Names>(static_cast<DWORD>(status));
        names.push_back(utf8({name.data(), size}));
    }
    return Reading<Names>::of(std::move(names));
}

}  // namespace signpost::checks::windows
