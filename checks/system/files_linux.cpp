#include "checks/system/files_linux.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "checks/facts.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr int most_links = 40;  // as Linux itself

template <typename T>
Reading<T> failure(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return Reading<T>::none(Outcome::absent);
        case EACCES:
        case EPERM: return Reading<T>::none(Outcome::denied, error);
        case ETIMEDOUT: return Reading<T>::none(Outcome::timeout, error);
        case EISDIR:
        case ELOOP: return Reading<T>::none(Outcome::failed, wrong_type);  // something else than was looked for
        default: return Reading<T>::none(Outcome::failed, error);
    }
}

std::optional<std::string> link_text(const std::string& path) {
    std::array<char, 4096> buffer{};
    const ssize_t size = readlink(path.c_str(), buffer.data(), buffer.size());
    if (size < 0) return std::nullopt;
    return std::string(buffer.data(), static_cast<std::size_t>(size));
}

std::string joined(const std::string& root, const std::vector<std::string>& parts) {
    std::string out = root;
    for (const std::string& part : parts) out += "/" + part;
    return out.empty() ? "/" : out;
}

// Parts of `path` in reverse, ready to be taken from the back.
std::vector<std::string> reversed_parts(const std::string& path) {
    std::vector<std::string> parts;
    for (const auto part : split(path, '/')) {
        if (!part.empty() && part != ".") parts.emplace_back(part);
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

class Opened {
public:
    // Not blocking: a pipe in place of a file must not hold the check.
    explicit Opened(const std::string& path) : fd_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {}
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() {
        if (fd_ >= 0) close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

}  // namespace

std::optional<std::string> Files::real(const std::string& path) const {
    if (root_.empty()) return path;
    std::vector<std::string> left = reversed_parts(path);
    std::vector<std::string> done;
    int links = 0;
    while (!left.empty()) {
        const std::string part = left.back();
        left.pop_back();
        if (part == "..") {
            if (!done.empty()) done.pop_back();
            continue;
        }
        done.push_back(part);
        const auto target = link_text(joined(root_, done));
        if (!target) continue;
        if (++links > most_links) return std::nullopt;
        done.pop_back();
        if (target->starts_with('/')) done.clear();
        const auto more = reversed_parts(*target);
        left.insert(left.end(), more.begin(), more.end());
    }
    return joined(root_, done);
}

std::optional<std::string> Files::parent_real(const std::string& path) const {
    if (root_.empty()) return path;
    const auto slash = path.rfind('/');
    const auto parent = real(slash == std::string::npos ? "" : path.substr(0, slash));
    if (!parent) return std::nullopt;
    const std::string last = slash == std::string::npos ? path : path.substr(slash + 1);
    if (last.empty() || last == "." || last == "..") return real(path);
    return *parent + "/" + last;
}

Reading<FileInfo> Files::stat(const std::string& path) const {
    const auto place = real(path);
    if (!place) return failure<FileInfo>(ELOOP);
    struct ::stat info {};
    if (::stat(place->c_str(), &info) != 0) return failure<FileInfo>(errno);
    FileInfo out;
    out.type = S_ISREG(info.st_mode)   ? FileInfo::Type::file
               : S_ISDIR(info.st_mode) ? FileInfo::Type::directory
                                       : FileInfo::Type::other;
    out.size = static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0));
    out.modified = std::chrono::system_clock::from_time_t(info.st_mtime);
    return Reading<FileInfo>::of(out);
}

Reading<std::string> Files::read(const std::string& path, std::size_t max) const {
    const auto place = real(path);
    if (!place) return failure<std::string>(ELOOP);
    const Opened file(*place);
    if (file.get() < 0) return failure<std::string>(errno);
    struct ::stat info {};
    if (fstat(file.get(), &info) != 0) return failure<std::string>(errno);
    if (!S_ISREG(info.st_mode)) return Reading<std::string>::none(Outcome::failed, wrong_type);
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() <= max) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure<std::string>(errno);
        if (got == 0) return Reading<std::string>::of(std::move(text));
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return failure<std::string>(EFBIG);
}

Reading<std::vector<std::string>> names_in(DIR& folder, std::size_t most) {
    using Names = std::vector<std::string>;
    Names names;
    while (true) {
        errno = 0;  // the end and an error look the same but for this
        const dirent* entry = readdir(&folder);
        if (entry == nullptr && errno != 0) return failure<Names>(errno);
        if (entry == nullptr) break;
        const std::string name = entry->d_name;
        if (name == "." || name == "..") continue;
        if (names.size() == most) return failure<Names>(EFBIG);
        names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return Reading<Names>::of(std::move(names));
}

Reading<std::vector<std::string>> Files::directory(const std::string& path) const {
    using Names = std::vector<std::string>;
    const auto place = real(path);
    if (!place) return failure<Names>(ELOOP);
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(place->c_str()), closedir);
    if (!folder) return failure<Names>(errno);
    return names_in(*folder);
}

Reading<std::string> Files::link(const std::string& path) const {
    const auto place = parent_real(path);
    if (!place) return failure<std::string>(ELOOP);
    const auto target = link_text(*place);
    return target ? Reading<std::string>::of(*target) : failure<std::string>(errno == EINVAL ? ENOENT : errno);
}

Reading<Space> Files::space(const std::string& path) const {
    const auto place = real(path);
    struct statvfs info {};
    if (!place) return failure<Space>(ELOOP);
    if (statvfs(place->c_str(), &info) != 0) return failure<Space>(errno);
    return Reading<Space>::of(
        {std::uint64_t{info.f_bavail} * info.f_frsize, std::uint64_t{info.f_blocks} * info.f_frsize});
}

// Whether the kernel's table of locks, which everyone may read, names the file: "1: POSIX ADVISORY WRITE 812
// fe:01:1234 0 EOF", with the numbers of device and file. Some file systems give a file another device there.
Reading<bool> Files::locked_in_table(const std::string& place) const {
    struct ::stat info {};
    if (::stat(place.c_str(), &info) != 0) return failure<bool>(errno);
    const auto table = read("/proc/locks", std::size_t{4} << 20);
    if (!table.has_value()) return failure<bool>(EACCES);
    std::array<char, 32> device{};
    std::snprintf(device.data(), device.size(), "%02x:%02x:", major(info.st_dev), minor(info.st_dev));
    const std::string number = std::to_string(info.st_ino);
    for (const auto line : lines(table.value)) {
        for (const auto word : split(line, ' ')) {
            if (word == device.data() + number) return Reading<bool>::of(true);
            if (word.ends_with(":" + number)) return failure<bool>(EACCES);
        }
    }
    return Reading<bool>::of(false);
}

Reading<bool> Files::locked(const std::string& path) const {
    const auto place = real(path);
    if (!place) return failure<bool>(ELOOP);
    const Opened file(*place);
    if (file.get() < 0) return errno == EACCES ? locked_in_table(*place) : failure<bool>(errno);
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    if (fcntl(file.get(), F_GETLK, &lock) != 0) return failure<bool>(errno);
    return Reading<bool>::of(lock.l_type != F_UNLCK);
}

}  // namespace signpost::checks
