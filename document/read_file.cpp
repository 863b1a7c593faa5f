#include "document/read_file.h"

#include <array>
#include <fstream>

namespace signpost::document {

std::optional<std::string> read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes;
    std::array<char, 1 << 14> part;
    do {
        in.read(part.data(), part.size());
        bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    } while (in);
    // A stream that fails midway is bad and not at its end.
    return in.eof() && !in.bad() ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace signpost::document
