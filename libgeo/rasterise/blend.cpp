// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/blend.h"

#include <array>
#include <cstring>

#include "libgeo/base/processor_clones.h"
#include "libgeo/rasterise/blend_eight.h"

namespace geo::rasterise {

MARZ_PROCESSOR_CLONES
void blendRow(std::uint32_t* destination, const std::uint32_t* sources, std::size_t count) {
    blendInEights(
        destination, count,
        [&](std::uint32_t* pixels, std::size_t first) { blendEightFully(pixels, eightPixels(sources + first)); },
        [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
            blendEightFully(pixels, eightPixels(paddedEight(sources + first, part).data()));
        });
}

MARZ_PROCESSOR_CLONES
void blendEvenly(std::uint32_t* destination, std::size_t count, std::uint32_t source) {
    const EightPixels colours = allOf(source);
    blendInEights(
        destination, count, [&](std::uint32_t* pixels, std::size_t) { blendEightFully(pixels, colours); },
        [&](std::uint32_t* pixels, std::size_t, std::size_t) { blendEightFully(pixels, colours); });
}

MARZ_PROCESSOR_CLONES
void blendSums(std::uint32_t* destination, const float* sums, std::size_t count, std::uint32_t colour) {
    const EightPixels colours = allOf(colour);
    blendInEights(
        destination, count,
        [&](std::uint32_t* pixels, std::size_t first) { blendEight(pixels, colours, coveragesOfSums(sums + first)); },
        [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
            blendEight(pixels, colours, coveragesOfSums(paddedEight(sums + first, part).data()));
        });
}

MARZ_PROCESSOR_CLONES
void layMarkedSums(std::uint32_t* destination, const MarkedRow& row, std::uint32_t colour) {
    const EightPixels colours = allOf(colour);
    const MarkedRow cells = row;
    forEachMarkedBlock(cells, [&](std::size_t column) {
        const EightPixels coverages = coveragesOfSums(cells.cells + column);
        constexpr EightFloats nothing{};
        std::memcpy(cells.cells + column, &nothing, sizeof nothing);
        if (column + MarkedRow::blockLength <= cells.width) {
            blendEight(destination + column, colours, coverages);
        } else if (column < cells.width) {
            std::array<std::uint32_t, 8> last = paddedEight(destination + column, cells.width - column);
            blendEight(last.data(), colours, coverages);
            std::memcpy(destination + column, last.data(), (cells.width - column) * sizeof(std::uint32_t));
        }
    });
    std::memset(cells.marks, 0, cells.markCount);
}

MARZ_PROCESSOR_CLONES
void blendLesserSums(std::uint32_t* destination, const float* sums, const float* masks, std::size_t count,
                     std::uint32_t colour) {
    const EightPixels colours = allOf(colour);
    const auto blend = [&](std::uint32_t* pixels, const float* eightSums, const float* eightMasks) {
        const EightPixels one = coveragesOfSums(eightSums);
        const EightPixels other = coveragesOfSums(eightMasks);
        blendEight(pixels, colours, one < other ? one : other);
    };
    blendInEights(
        destination, count,
        [&](std::uint32_t* pixels, std::size_t first) { blend(pixels, sums + first, masks + first); },
        [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
            blend(pixels, paddedEight(sums + first, part).data(), paddedEight(masks + first, part).data());
        });
}

}  // namespace geo::rasterise
