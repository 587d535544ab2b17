// SPDX-License-Identifier: MIT

#include "app/render/relief_rows.h"

#include <algorithm>
#include <array>

#include "libgeo/base/processor_clones.h"
#include "libgeo/rasterise/blend_eight.h"

namespace marz {

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
    using geo::rasterise::Eight;
    geo::rasterise::blendInEights(destination, count, [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
        std::array<std::uint16_t, 8> eight{};
        std::copy_n(shades + first, part, eight.data());
        Eight colours;
        Eight alphas;
        for (std::size_t i = 0; i < 8; ++i) {
            const std::uint32_t shade = eight[i];
            const bool isShadow = shade < flatShade;
            const std::uint32_t strength = isShadow ? flatShade - shade : shade - flatShade;  // up to 2^15
            const std::uint32_t opacity = isShadow ? look.shadowOpacity : look.lightOpacity;
            colours[i] = isShadow ? look.shadow : look.light;
            alphas[i] = (strength * opacity + (1U << 22U)) >> 23U;
        }
        geo::rasterise::blendEight(pixels, colours, alphas);
    });
}

}  // namespace marz
