#include "checks/each/known_places.h"

#include <algorithm>

#include "checks/text.h"

namespace signpost::checks {

namespace {

template <typename T>
Reading<T> unknown_place(const Reading<std::string>& path) {
    return Reading<T>::none(path.outcome, path.error);
}

}  // namespace

Reading<std::string> path_in(Provider& provider, Folder folder, const std::string& rest) {
    auto path = provider.folder(folder);
    if (path.outcome == Outcome::absent) path.outcome = Outcome::unsupported;
    path.value += rest;
    return path;
}

Reading<FileInfo> stat_at(Provider& provider, const Reading<std::string>& path) {
    return path.has_value() ? provider.file_stat(path.value) : unknown_place<FileInfo>(path);
}

Reading<std::string> read_at(Provider& provider, const Reading<std::string>& path, std::size_t max) {
    return path.has_value() ? provider.file_read(path.value, max) : path;
}

Reading<std::vector<std::string>> directory_at(Provider& provider, const Reading<std::string>& path) {
    return path.has_value() ? provider.directory(path.value) : unknown_place<std::vector<std::string>>(path);
}

Reading<std::string> licensing_folder(Provider& provider) {
    if (provider.platform() != "windows") return Reading<std::string>::of("/opt/Autodesk/AdskLicensing");
    return path_in(provider, Folder::common_files_x86, R"(\Autodesk Shared\AdskLicensing)");
}

Reading<std::string> licensing_file(Provider& provider, const std::string& file) {
    const auto base = licensing_folder(provider);
    if (!base.has_value()) return base;
    const std::string slash = provider.platform() == "windows" ? "\\" : "/";
    const std::string current = base.value + slash + "Current" + slash + file;
    const auto there = provider.file_stat(current);
    if (there.outcome != Outcome::absent) return {there.outcome, current, there.error};
    auto versions = provider.directory(base.value);
    if (!versions.has_value()) return Reading<std::string>::none(versions.outcome, versions.error);
    std::erase_if(versions.value, [](const std::string& name) { return version_numbers(name).empty(); });
    std::sort(versions.value.begin(), versions.value.end(), [](const auto& a, const auto& b) { return older(b, a); });
    for (const std::string& version : versions.value) {
        const std::string path = base.value + slash + version + slash + file;
        const auto found = provider.file_stat(path);
        if (found.outcome != Outcome::absent) return {found.outcome, path, found.error};
    }
    return Reading<std::string>::none(Outcome::absent);
}

}  // namespace signpost::checks
