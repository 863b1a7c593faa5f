#include "app/core/store.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/core/atomic_file.h"

namespace signpost::core {

namespace {

using nlohmann::json;

constexpr int schema = 1;
constexpr std::size_t largest_file = std::size_t{8} << 20;

const char* name(Theme theme) { return theme == Theme::light ? "light" : theme == Theme::dark ? "dark" : "system"; }

Theme theme_from(const std::string& text) {
    return text == "light" ? Theme::light : text == "dark" ? Theme::dark : Theme::system;
}

json to_json(const Settings& s) {
    return {{"language", s.language},
            {"theme", name(s.theme)},
            {"zoom", s.zoom},
            {"last_page", s.last_page},
            {"window",
             {{"x", s.window.x},
              {"y", s.window.y},
              {"width", s.window.width},
              {"height", s.window.height},
              {"maximized", s.window.maximized}}}};
}

Settings settings_from(const json& j) {
    Settings s;
    s.language = j.value("language", "");
    s.theme = theme_from(j.value("theme", ""));
    s.zoom = std::clamp(j.value("zoom", 100), 50, 300);
    s.last_page = j.value("last_page", "");
    const json window = j.value("window", json::object());
    s.window.x = window.value("x", -1);
    s.window.y = window.value("y", -1);
    s.window.width = std::clamp(window.value("width", s.window.width), 320, 20'000);
    s.window.height = std::clamp(window.value("height", s.window.height), 240, 20'000);
    s.window.maximized = window.value("maximized", false);
    return s;
}

}  // namespace

Store::Store(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::filesystem::path Store::file() const { return folder_ / "reader.json"; }

// What a kill in the middle of a save left behind; a save of another window that runs now is young.
void Store::clear_leftovers() const {
    std::error_code error;
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
        std::error_code ignored;
        const bool ours = entry.path().filename().u8string().starts_with(u8"reader.json.new-");
        if (ours && entry.last_write_time(ignored) < old) std::filesystem::remove(entry.path(), ignored);
    }
}

LoadOutcome Store::load() {
    clear_leftovers();
    settings = {};
    ticks.clear();
    std::error_code error;
    if (!std::filesystem::exists(file(), error)) return LoadOutcome::fresh;
    try {
        if (std::filesystem::file_size(file()) > largest_file) throw std::runtime_error("too large");
        std::ifstream in(file(), std::ios::binary);
        const json root = json::parse(in);
        if (root.at("schema") != schema) throw std::runtime_error("another schema");
        Settings read_settings = settings_from(root.at("settings"));
        Ticks read_ticks = root.at("ticks").get<Ticks>();
        settings = std::move(read_settings);
        ticks = std::move(read_ticks);
        return LoadOutcome::loaded;
    } catch (const std::exception&) {
        std::filesystem::path kept = file();
        kept += ".damaged";
        std::filesystem::rename(file(), kept, error);
        return LoadOutcome::damaged;
    }
}

SaveOutcome Store::save() const {
    const json root = {{"schema", schema}, {"settings", to_json(settings)}, {"ticks", ticks}};
    return replace_file(file(), root.dump(1, ' ', false, json::error_handler_t::replace) + "\n") ? SaveOutcome::saved
                                                                                                 : SaveOutcome::failed;
}

}  // namespace signpost::core
