// Small content sets for the tests, and folders that vanish with the test.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/content_set.h"

namespace signpost::search::tests {

struct Written {
    std::string language;
    std::string id;
    std::string markdown;
};

// As read from a folder: sorted, headings of translations with the anchors of the English page.
[[nodiscard]] document::ContentSet content_of(const std::vector<Written>& pages);

// A page with a title and one paragraph.
[[nodiscard]] Written page(const std::string& language, const std::string& id, const std::string& title,
                           const std::string& text);

class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace signpost::search::tests
