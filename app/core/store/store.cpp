#include "app/core/store/store.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "app/core/store/atomic_file.h"
#include "app/core/store/folder_lock.h"
#include "document/read_file.h"

namespace signpost::core {

namespace {

using nlohmann::json;

constexpr int schema = 1;
constexpr std::size_t largest_file = std::size_t{8} << 20;

const char* name(Theme theme) { return theme == Theme::light ? "light" : theme == Theme::dark ? "dark" : "system"; }

Theme theme_from(const std::string& text) {
    return text == "light" ? Theme::light : text == "dark" ? Theme::dark : Theme::system;
}

json to_json(const WindowPlace& place) {
    json out{{"width", place.width}, {"height", place.height}, {"maximized", place.maximized}};
    if (place.at) out["x"] = place.at->x, out["y"] = place.at->y;
    return out;
}

json to_json(const Settings& s) {
    return {{"language", s.language},
            {"theme", name(s.theme)},
            {"zoom", s.zoom},
            {"last_page", s.last_page},
            {"window", to_json(s.window)}};
}

Settings settings_from(const json& j) {
    Settings s;
    s.language = j.value("language", "");
    s.theme = theme_from(j.value("theme", ""));
    s.zoom = std::clamp(j.value("zoom", 100), 50, 300);
    s.last_page = j.value("last_page", "");
    const json window = j.value("window", json::object());
    if (window.contains("x") && window.contains("y"))
        s.window.at = {window.at("x").get<int>(), window.at("y").get<int>()};
    s.window.width = std::clamp(window.value("width", s.window.width), 320, 20'000);
    s.window.height = std::clamp(window.value("height", s.window.height), 240, 20'000);
    s.window.maximized = window.value("maximized", false);
    return s;
}

// The field that was changed here wins; any other is as on the disk.
template <class Value>
Value merged(const Value& known, const Value& here, const Value& on_disk) {
    return here == known ? on_disk : here;
}

Settings merged(const Settings& known, const Settings& here, const Settings& on_disk) {
    const auto field = [&](auto Settings::*each) { return merged(known.*each, here.*each, on_disk.*each); };
    return {field(&Settings::language), field(&Settings::theme), field(&Settings::zoom), field(&Settings::window),
            field(&Settings::last_page)};
}

std::set<int> merged(const std::set<int>& known, const std::set<int>& here, const std::set<int>& on_disk) {
    std::set<int> out = here;
    for (const int step : on_disk)
        if (!known.contains(step)) out.insert(step);
    for (const int step : known)
        if (!on_disk.contains(step)) out.erase(step);
    return out;
}

const std::set<int>& steps_of(const Ticks& ticks, const std::string& page) {
    static const std::set<int> none;
    const auto found = ticks.find(page);
    return found == ticks.end() ? none : found->second;
}

Ticks merged(const Ticks& known, const Ticks& here, const Ticks& on_disk) {
    Ticks out;
    for (const Ticks* ticks : {&here, &on_disk})
        for (const auto& [page, steps] : *ticks)
            out[page] = merged(steps_of(known, page), steps_of(here, page), steps_of(on_disk, page));
    std::erase_if(out, [](const auto& page) { return page.second.empty(); });
    return out;
}

}  // namespace

struct Store::Reading {
    LoadOutcome outcome = LoadOutcome::loaded;
    Content content;
};

Store::Store(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::filesystem::path Store::file() const { return folder_ / "reader.json"; }

// What a kill in the middle of a save left behind; a save of another window that runs now is young.
void Store::clear_leftovers() const {
    std::error_code error;
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    std::filesystem::directory_iterator at(folder_, error), end;
    for (; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const bool ours = at->path().filename().u8string().starts_with(u8"reader.json.new-");
        if (ours && at->last_write_time(ignored) < old) std::filesystem::remove(at->path(), ignored);
    }
}

Store::Reading Store::read() const {
    std::error_code error;
    if (!std::filesystem::exists(file(), error)) return {error ? LoadOutcome::unreadable : LoadOutcome::fresh, {}};
    if (std::filesystem::file_size(file(), error) > largest_file && !error) return {LoadOutcome::damaged, {}};
    const std::optional<std::string> text = document::read_file(file());
    if (!text) return {LoadOutcome::unreadable, {}};
    try {
        const json root = json::parse(*text);
        const json& version = root.at("schema");
        if (version.is_number_integer() && version > schema) return {LoadOutcome::newer, {}};
        if (version != schema) return {LoadOutcome::damaged, {}};
        return {LoadOutcome::loaded, {settings_from(root.at("settings")), root.at("ticks").get<Ticks>()}};
    } catch (const json::exception&) {
        return {LoadOutcome::damaged, {}};
    }
}

// Under a name that nothing has yet: what was set aside before may be all that is left of somebody's ticks.
bool Store::set_aside() const {
    std::error_code error;
    std::filesystem::path kept = file();
    kept += ".damaged";
    for (int number = 2; std::filesystem::exists(kept, error); ++number)
        kept = std::filesystem::path(file()).concat(".damaged-" + std::to_string(number));
    std::filesystem::rename(file(), kept, error);
    return !error;
}

LoadOutcome Store::load() {
    const FolderLock alone(folder_);
    clear_leftovers();
    Reading reading = read();
    known_ = std::move(reading.content);
    settings = known_.settings;
    ticks = known_.ticks;
    if (reading.outcome == LoadOutcome::damaged && !set_aside()) return LoadOutcome::unreadable;
    return reading.outcome;
}

Store::Content Store::merged_with(const Content& on_disk) const {
    return {merged(known_.settings, settings, on_disk.settings), merged(known_.ticks, ticks, on_disk.ticks)};
}

SaveOutcome Store::save() {
    std::error_code ignored;  // where it cannot be made, writing fails
    std::filesystem::create_directories(folder_, ignored);
    const FolderLock alone(folder_);
    const Reading there = read();
    if (there.outcome == LoadOutcome::unreadable || there.outcome == LoadOutcome::newer) return SaveOutcome::left_alone;
    if (there.outcome == LoadOutcome::damaged && !set_aside()) return SaveOutcome::left_alone;
    // A file that is gone or of no use says nothing of what other windows did.
    const Content next = there.outcome == LoadOutcome::loaded ? merged_with(there.content) : Content{settings, ticks};
    const json root = {{"schema", schema}, {"settings", to_json(next.settings)}, {"ticks", next.ticks}};
    if (!replace_file(file(), root.dump(1, ' ', false, json::error_handler_t::replace) + "\n"))
        return SaveOutcome::failed;
    // The settings here stay what this window shows.
    ticks = next.ticks;
    known_ = {settings, ticks};
    return SaveOutcome::saved;
}

}  // namespace signpost::core
