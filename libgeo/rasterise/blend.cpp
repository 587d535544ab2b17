// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/blend.h"

namespace geo::rasterise {

void blendRow(std::uint32_t* destination, const std::uint32_t* sources, const std::uint32_t* rests, std::size_t count) {
    auto* to = reinterpret_cast<std::uint8_t*>(destination);
    const auto* from = reinterpret_cast<const std::uint8_t*>(sources);
    const auto* rest = reinterpret_cast<const std::uint8_t*>(rests);
    // All in 16 bits, so that a compiler does 8 channels in one instruction of any 64-bit processor.
    for (std::size_t i = 0; i < 4 * count; ++i) {
        const auto product = static_cast<std::uint16_t>(to[i] * rest[i] + 128U);
        const auto rounded = static_cast<std::uint16_t>(product + (product >> 8U));
        to[i] = static_cast<std::uint8_t>(from[i] + (rounded >> 8U));
    }
}

}  // namespace geo::rasterise
