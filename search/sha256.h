// SHA-256 (FIPS 180-4), for the manifest of a pack.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signpost::search {

class Sha256 {
public:
    void update(std::string_view bytes);
    [[nodiscard]] std::string hex();  // ends the computation: 64 lower-case hexadecimal digits

private:
    void compress(const unsigned char* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> pending_{};
    std::size_t pending_size_ = 0;
    std::uint64_t total_ = 0;
};

}  // namespace signpost::search
