// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/composite.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace geo::rasterise {
namespace {

/// All four channels times factor / 255, rounded; two channels at a time in one multiplication.
std::uint32_t scaled(std::uint32_t pixel, std::uint32_t factor) {
    constexpr std::uint32_t lanes = 0x00ff00ffu;
    constexpr std::uint32_t half = 0x00800080u;
    std::uint32_t even = (pixel & lanes) * factor + half;
    std::uint32_t odd = ((pixel >> 8u) & lanes) * factor + half;
    even = ((even + ((even >> 8u) & lanes)) >> 8u) & lanes;
    odd = (odd + ((odd >> 8u) & lanes)) & ~lanes;
    return even | odd;
}

std::uint32_t over(std::uint32_t source, std::uint32_t destination) {
    return source + scaled(destination, 255u - (source >> 24u));
}

void blendRun(std::uint32_t* begin, std::uint32_t* end, std::uint32_t colour, std::uint8_t coverage) {
    const std::uint32_t source = scaled(colour, coverage);
    if (source >> 24u == 255u) {
        std::fill(begin, end, source);
    } else if (source != 0) {
        for (std::uint32_t* pixel = begin; pixel != end; ++pixel) {
            *pixel = over(source, *pixel);
        }
    }
}

void blendBlock(std::uint32_t* pixels, int count, std::uint32_t colour, const std::uint8_t* coverages) {
    for (int i = 0; i < count; ++i) {
        if (coverages[i] != 0) {
            pixels[i] = over(scaled(colour, coverages[i]), pixels[i]);
        }
    }
}

std::uint32_t* rowOf(const ImageBand& band, int row) {
    return band.pixels + (row - band.firstRow) * band.stride;
}

bool fits(const CoverageBuffer& coverage, const ImageBand& band) {
    return coverage.width() == band.width && coverage.firstRow() == band.firstRow &&
           coverage.rowCount() == band.rowCount;
}

}  // namespace

void composite(const CoverageBuffer& coverage, std::uint32_t premultipliedColour, const ImageBand& band) {
    assert(fits(coverage, band));
    for (int row = coverage.touchedBegin(); row < coverage.touchedEnd(); ++row) {
        std::uint32_t* pixels = rowOf(band, row);
        coverage.visitRow(
            row,
            [&](int begin, int end, std::uint8_t value) {
                blendRun(pixels + begin, pixels + end, premultipliedColour, value);
            },
            [&](int begin, int end, const std::uint8_t* values) {
                blendBlock(pixels + begin, end - begin, premultipliedColour, values);
            });
    }
}

void compositeMasked(const CoverageBuffer& coverage, const CoverageBuffer& mask, std::uint32_t premultipliedColour,
                     const ImageBand& band) {
    assert(fits(coverage, band) && fits(mask, band));
    std::vector<std::uint8_t> factors(static_cast<std::size_t>(band.width));
    const int firstRow = std::max(coverage.touchedBegin(), mask.touchedBegin());
    const int endRow = std::min(coverage.touchedEnd(), mask.touchedEnd());
    for (int row = firstRow; row < endRow; ++row) {
        std::uint32_t* pixels = rowOf(band, row);
        mask.resolveRow(row, factors);
        const auto blend = [&](int column, std::uint32_t value) {
            const std::uint32_t product = (value * factors[static_cast<std::size_t>(column)] + 127u) / 255u;
            if (product != 0) {
                pixels[column] = over(scaled(premultipliedColour, product), pixels[column]);
            }
        };
        coverage.visitRow(
            row,
            [&](int begin, int end, std::uint8_t value) {
                for (int column = begin; value != 0 && column < end; ++column) {
                    blend(column, value);
                }
            },
            [&](int begin, int end, const std::uint8_t* values) {
                for (int column = begin; column < end; ++column) {
                    blend(column, values[column - begin]);
                }
            });
    }
}

}  // namespace geo::rasterise
