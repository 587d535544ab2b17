// SPDX-License-Identifier: MIT
#pragma once

// Lays a colour through a coverage buffer over image memory. Pixels and colours are premultiplied ARGB32, the
// alpha in the highest byte (QImage::Format_ARGB32_Premultiplied and Format_RGB32).

#include <cstddef>
#include <cstdint>

#include "libgeo/rasterise/coverage_buffer.h"
#include "libgeo/rasterise/line_coverage.h"

namespace geo::rasterise {

/// Some rows of an image, memory owned by the caller; threads may draw into different bands of one image at once.
struct ImageBand {
    std::uint32_t* pixels = nullptr;  // the first pixel of row `firstRow`
    int width = 0;
    int firstRow = 0;
    int rowCount = 0;
    std::ptrdiff_t stride = 0;  // pixels from one row to the next
};

/// Premultiplies; all values 0..255.
constexpr std::uint32_t premultiplied(std::uint32_t red, std::uint32_t green, std::uint32_t blue,
                                      std::uint32_t alpha = 255) {
    return (alpha << 24u) | (((red * alpha + 127u) / 255u) << 16u) | (((green * alpha + 127u) / 255u) << 8u) |
           ((blue * alpha + 127u) / 255u);
}

/// Source over; empties the coverage. Precondition: it was begun for rows and width of the band.
void composite(CoverageBuffer& coverage, std::uint32_t premultipliedColour, const ImageBand& band);
void composite(LineCoverage& coverage, std::uint32_t premultipliedColour, const ImageBand& band);

/// The same with the lesser of two coverages: for example the tinted inner band of a country, which is a stroke along
/// the inside of its rings (StrokeSide::left), kept inside by their fill where a country is narrower than its band.
/// Both are to be begun anew.
void compositeMasked(CoverageBuffer& coverage, CoverageBuffer& mask, std::uint32_t premultipliedColour,
                     const ImageBand& band);

}  // namespace geo::rasterise
