#include "search/seal.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>

#include "search/pack.h"
#include "search/sha256.h"

namespace signpost::search {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view mark = "signpost-seal-1 ";
constexpr std::size_t length = mark.size() + 64 + 1;  // the hash as hexadecimal digits, and a line end

// Of the first `size` bytes of a stream, read piece by piece: a pack may be large.
std::string hash_of(std::istream& in, std::uintmax_t size) {
    Sha256 hash;
    std::array<char, 65536> piece;
    while (size > 0 &&
           in.read(piece.data(), static_cast<std::streamsize>(std::min<std::uintmax_t>(size, piece.size())))) {
        hash.update({piece.data(), static_cast<std::size_t>(in.gcount())});
        size -= static_cast<std::uintmax_t>(in.gcount());
    }
    return hash.hex();
}

std::string seal_of(const fs::path& file, std::uintmax_t size) {
    std::ifstream in(file, std::ios::binary);
    return std::string(mark) + hash_of(in, size) + '\n';
}

}  // namespace

void seal_file(const fs::path& file) {
    std::error_code unreadable;
    const std::string seal = seal_of(file, fs::file_size(file, unreadable));
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out << seal << std::flush;
    if (unreadable || !out) throw PackError(PackError::Reason::cannot_write, "the seal cannot be written");
}

Seal check_seal(const fs::path& file) {
    std::error_code unreadable;
    const std::uintmax_t size = fs::file_size(file, unreadable);
    if (unreadable || size < length) return Seal::missing;
    std::string seal(length, '\0');
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(size - length)).read(seal.data(), static_cast<std::streamsize>(length));
    if (!seal.starts_with(mark)) return Seal::missing;
    return seal == seal_of(file, size - length) ? Seal::whole : Seal::broken;
}

}  // namespace signpost::search
