// SPDX-License-Identifier: MIT

#include "app/render/relief_rows.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "libgeo/base/processor_clones.h"
#include "libgeo/rasterise/blend_eight.h"

namespace marz {

namespace {

/// Eight shades.
inline bool allFlat(const std::uint16_t* shades) {
    constexpr std::uint64_t flatFour = flatShade * 0x0001000100010001U;
    std::uint64_t four = 0;
    std::memcpy(&four, shades, sizeof four);
    std::uint64_t nextFour = 0;
    std::memcpy(&nextFour, shades + 4, sizeof nextFour);
    return ((four ^ flatFour) | (nextFour ^ flatFour)) == 0;
}

}  // namespace

MARZ_PROCESSOR_CLONES
void pairCells(const std::uint8_t* cells, const std::uint8_t* covered, std::size_t count, std::uint32_t* pairs) {
    constexpr std::uint32_t flat = flatShade / 256U;
    const auto shadeOf = [&](std::size_t cell) {
        const std::uint32_t shade = cells[cell];
        return covered[cell] != 0 ? shade : flat;
    };
    for (std::size_t i = 0; i + 1 < count; ++i) {
        pairs[i] = shadeOf(i) | shadeOf(i + 1) << 16U;
    }
    pairs[count - 1] = shadeOf(count - 1) * 0x00010001U;
}

MARZ_PROCESSOR_CLONES
void resampleRow(const std::uint32_t* pairs, const CellWeights& pixels, std::uint16_t* shades) {
    const std::int32_t* firsts = pixels.firsts;
    const std::int32_t* weights = pixels.weights;
    for (std::size_t i = 0; i < pixels.count; ++i) {
        const std::uint32_t pair = pairs[firsts[i]];
        const auto weight = static_cast<std::uint32_t>(weights[i]);
        shades[i] =
            static_cast<std::uint16_t>(((pair & 0xffffU) * (256U - weight) + (pair >> 16U) * weight + 128U) >> 8U);
    }
}

MARZ_PROCESSOR_CLONES
void mixRows(const std::uint16_t* upper, const std::uint16_t* lower, std::uint32_t weight, std::size_t count,
             std::uint16_t* mixed) {
    const auto lowerWeight = static_cast<std::uint16_t>(weight);
    const auto upperWeight = static_cast<std::uint16_t>(256U - weight);
    for (std::size_t i = 0; i < count; ++i) {
        mixed[i] = static_cast<std::uint16_t>(upper[i] * upperWeight + lower[i] * lowerWeight);
    }
}

MARZ_PROCESSOR_CLONES
void blendShades(std::uint32_t* destination, const std::uint16_t* shades, std::size_t count, const ReliefLook& look) {
    namespace raster = geo::rasterise;
    using raster::EightNumbers;
    using raster::EightPixels;
    const EightPixels shadow = raster::allOf(look.shadow);
    const EightPixels light = raster::allOf(look.light);
    const EightPixels shadowOpacity = raster::allOf(look.shadowOpacity);
    const EightPixels lightOpacity = raster::allOf(look.lightOpacity);
    const auto blend = [&](std::uint32_t* pixels, const std::uint16_t* eight) {
        if (allFlat(eight)) {
            return;  // seas and plains
        }
        EightNumbers slope;  // by a loop: GCC makes one instruction of it, of a conversion of the vector five
        for (int i = 0; i < 8; ++i) {
            slope[i] = eight[i];
        }
        slope -= static_cast<std::int32_t>(flatShade);
        const EightNumbers isShadow = slope < 0;
        const auto strength = __builtin_bit_cast(EightPixels, (slope ^ isShadow) - isShadow);  // up to 2^15
        const EightPixels alphas = (strength * (isShadow ? shadowOpacity : lightOpacity) + (1U << 22U)) >> 23U;
        raster::blendEightOpaque(pixels, isShadow ? shadow : light, alphas);
    };
    raster::blendInEights(
        destination, count, [&](std::uint32_t* pixels, std::size_t first) { blend(pixels, shades + first); },
        [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
            std::array<std::uint16_t, 8> last;
            last.fill(flatShade);
            std::copy_n(shades + first, part, last.data());
            blend(pixels, last.data());
        });
}

}  // namespace marz
