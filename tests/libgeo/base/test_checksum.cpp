// SPDX-License-Identifier: MIT
#include "libgeo/base/checksum.h"

#include <set>
#include <vector>

#include "tests/support/catch.h"

TEST_CASE("Each flipped bit changes the checksum, at every length") {
    for (const std::size_t length : {1u, 7u, 8u, 9u, 31u, 32u, 33u, 64u, 100u}) {
        std::vector<std::byte> bytes(length, std::byte{0x5a});
        const std::uint64_t untouched = geo::checksum(bytes);
        for (std::size_t bit = 0; bit < length * 8; ++bit) {
            const std::byte mask{static_cast<unsigned char>(1u << (bit % 8))};
            bytes[bit / 8] ^= mask;
            CHECK(geo::checksum(bytes) != untouched);
            bytes[bit / 8] ^= mask;
        }
        CHECK(geo::checksum(bytes) == untouched);
    }
}

TEST_CASE("Zeros of different lengths and swapped words have different checksums") {
    std::set<std::uint64_t> found;
    for (std::size_t length = 0; length < 200; ++length) {
        found.insert(geo::checksum(std::vector<std::byte>(length)));
    }
    CHECK(found.size() == 200);
    std::vector<std::byte> bytes(128);
    bytes[0] = std::byte{1};
    const std::uint64_t first = geo::checksum(bytes);
    std::swap(bytes[0], bytes[32]);
    CHECK(geo::checksum(bytes) != first);
}
