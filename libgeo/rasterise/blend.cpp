// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/blend.h"

#include <algorithm>

#include "libgeo/base/processor_clones.h"
#include "libgeo/rasterise/blend_eight.h"

namespace geo::rasterise {
namespace {

constexpr Eight allOf(std::uint32_t value) {
    return {value, value, value, value, value, value, value, value};
}

/// eight[i] = value(first + i) for the first `count`, usually eight.
template <class Value>
inline void collect(Eight& eight, std::size_t first, std::size_t count, const Value& value) {
    if (count == eight.size()) {
        for (std::size_t i = 0; i < eight.size(); ++i) {
            eight[i] = value(first + i);
        }
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        eight[i] = value(first + i);
    }
}

/// One colour with coverage(i) at pixel i.
template <class Coverage>
inline void blendColour(std::uint32_t* destination, std::size_t count, std::uint32_t colour, const Coverage& coverage) {
    const Eight colours = allOf(colour);
    blendInEights(destination, count, [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
        Eight coverages{};
        collect(coverages, first, part, coverage);
        blendEight(pixels, colours, coverages);
    });
}

}  // namespace

MARZ_PROCESSOR_CLONES
void blendRow(std::uint32_t* destination, const std::uint32_t* sources, std::size_t count) {
    const Eight full = allOf(255);
    blendInEights(destination, count, [&](std::uint32_t* pixels, std::size_t first, std::size_t part) {
        Eight colours{};
        collect(colours, first, part, [&](std::size_t i) { return sources[i]; });
        blendEight(pixels, colours, full);
    });
}

MARZ_PROCESSOR_CLONES
void blendEvenly(std::uint32_t* destination, std::size_t count, std::uint32_t source) {
    blendColour(destination, count, source, [](std::size_t) { return 255U; });
}

MARZ_PROCESSOR_CLONES
void blendSums(std::uint32_t* destination, const float* sums, std::size_t count, std::uint32_t colour) {
    blendColour(destination, count, colour, [&](std::size_t i) { return std::uint32_t{coverageOfSum(sums[i])}; });
}

MARZ_PROCESSOR_CLONES
void blendMarkedSums(std::uint32_t* destination, const MarkedRow& row, std::uint32_t colour) {
    forEachMarkedBlock(row, [&](std::size_t column) {
        if (column < row.width) {
            blendColour(destination + column, std::min(MarkedRow::blockLength, row.width - column), colour,
                        [&](std::size_t i) { return std::uint32_t{coverageOfSum(row.sums[column + i])}; });
        }
    });
}

MARZ_PROCESSOR_CLONES
void blendLesserSums(std::uint32_t* destination, const float* sums, const float* masks, std::size_t count,
                     std::uint32_t colour) {
    blendColour(destination, count, colour, [&](std::size_t i) {
        const float one = std::abs(sums[i]);
        const float other = std::abs(masks[i]);
        return std::uint32_t{coverageOfSum(one < other ? one : other)};
    });
}

}  // namespace geo::rasterise
