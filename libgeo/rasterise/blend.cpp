// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/blend.h"

#include "libgeo/rasterise/processor_clones.h"

namespace geo::rasterise {

MARZ_PROCESSOR_CLONES
void blendRow(std::uint32_t* destination, const std::uint32_t* sources, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        destination[i] = pixelOver(sources[i], destination[i]);
    }
}

// Where nothing covers a pixel it comes out as it was: no branch is needed, which would keep the compiler from doing
// several at once.

MARZ_PROCESSOR_CLONES
void blendEvenly(std::uint32_t* destination, std::size_t count, std::uint32_t source) {
    for (std::size_t i = 0; i < count; ++i) {
        destination[i] = pixelOver(source, destination[i]);
    }
}

MARZ_PROCESSOR_CLONES
void blendCoverages(std::uint32_t* destination, const std::uint8_t* coverages, std::size_t count,
                    std::uint32_t colour) {
    for (std::size_t i = 0; i < count; ++i) {
        destination[i] = pixelOver(scaledPixel(colour, coverages[i]), destination[i]);
    }
}

MARZ_PROCESSOR_CLONES
void blendSums(std::uint32_t* destination, const float* sums, std::size_t count, std::uint32_t colour) {
    for (std::size_t i = 0; i < count; ++i) {
        destination[i] = pixelOver(scaledPixel(colour, coverageOfSum(sums[i])), destination[i]);
    }
}

MARZ_PROCESSOR_CLONES
void blendLesserSums(std::uint32_t* destination, const float* sums, const float* masks, std::size_t count,
                     std::uint32_t colour) {
    for (std::size_t i = 0; i < count; ++i) {
        const float lesser = std::min(std::abs(sums[i]), std::abs(masks[i]));
        destination[i] = pixelOver(scaledPixel(colour, coverageOfSum(lesser)), destination[i]);
    }
}

}  // namespace geo::rasterise
