#include "search/seal.h"

#include <fstream>
#include <iterator>
#include <string>

#include "search/pack.h"
#include "search/sha256.h"

namespace signpost::search {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view mark = "signpost-seal-1 ";
constexpr std::size_t length = mark.size() + 64 + 1;  // the hash as hexadecimal digits, and a line end

std::string hash_of(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.hex();
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

void seal_file(const fs::path& file) {
    const std::string seal = std::string(mark) + hash_of(bytes_of(file)) + "\n";
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out << seal << std::flush;
    if (!out) throw PackError(PackError::Reason::cannot_write, "the seal cannot be written");
}

Seal check_seal(const fs::path& file) {
    const std::string bytes = bytes_of(file);
    if (bytes.size() < length) return Seal::missing;
    const std::string_view all = bytes, seal = all.substr(all.size() - length);
    if (!seal.starts_with(mark)) return Seal::missing;
    const std::string hash = hash_of(all.substr(0, all.size() - length));
    return seal == std::string(mark) + hash + "\n" ? Seal::whole : Seal::broken;
}

}  // namespace signpost::search
