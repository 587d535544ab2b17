// SPDX-License-Identifier: MIT
#include "libgeo/base/checksum.h"

#include <array>
#include <bit>
#include <cstring>

namespace geo {

namespace {

constexpr std::size_t wordBytes = sizeof(std::uint64_t);
// Four independent chains keep the multiplier of a processor busy.
constexpr std::size_t laneCount = 4;
// Odd, so that multiplying loses nothing: the golden ratio's and three more well-mixed constants.
constexpr std::array<std::uint64_t, laneCount> factors = {0x9E3779B97F4A7C15u, 0xD1B54A32D192ED03u, 0xAEF17502108EF2D9u,
                                                          0xF1357AEA2E62A9C5u};

std::uint64_t mixed(std::uint64_t state, std::uint64_t word, std::uint64_t factor) {
    return std::rotl((state ^ word) * factor, 29);
}

std::uint64_t wordAt(const std::byte* from, std::size_t bytes = wordBytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, bytes);
    return word;
}

}  // namespace

std::uint64_t checksum(std::span<const std::byte> bytes) {
    std::array<std::uint64_t, laneCount> lanes = factors;
    constexpr std::size_t stride = laneCount * wordBytes;
    const std::byte* position = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= stride; left -= stride, position += stride) {
        for (std::size_t lane = 0; lane < laneCount; ++lane) {
            lanes[lane] = mixed(lanes[lane], wordAt(position + lane * wordBytes), factors[lane]);
        }
    }
    std::uint64_t result = bytes.size();
    for (; left >= wordBytes; left -= wordBytes, position += wordBytes) {
        result = mixed(result, wordAt(position), factors[0]);
    }
    if (left > 0) {
        result = mixed(result, wordAt(position, left), factors[1]);
    }
    for (std::size_t lane = 0; lane < laneCount; ++lane) {
        result = mixed(result, lanes[lane], factors[lane]);
    }
    result ^= result >> 32u;
    return result * factors[2];
}

}  // namespace geo
