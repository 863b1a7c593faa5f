#include "content.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "document/parse.h"

namespace signpost::search::tests {

document::ContentSet content_of(const std::vector<Written>& pages) {
    document::ContentSet content;
    for (const Written& written : pages) {
        const std::string file = written.language + "/" + written.id + ".md";
        content.pages.push_back(
            {file, written.markdown, document::parse(written.markdown, written.id, written.language, file).document});
    }
    std::sort(content.pages.begin(), content.pages.end(), [](const document::Page& a, const document::Page& b) {
        return std::tie(a.document.id, a.document.language) < std::tie(b.document.id, b.document.language);
    });
    for (document::Page& translation : content.pages)
        if (const document::Page* pivot = content.find(translation.document.id, document::pivot_language))
            if (pivot != &translation) document::align_anchors(translation.document, pivot->document);
    return content;
}

Written page(const std::string& language, const std::string& id, const std::string& title, const std::string& text) {
    return {language, id, "---\ntitle: \"" + title + "\"\n---\n\n" + text + "\n"};
}

TemporaryFolder::TemporaryFolder()
    : path_(std::filesystem::temp_directory_path() / ("signpost-" + std::to_string(std::random_device{}()))) {
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace signpost::search::tests
