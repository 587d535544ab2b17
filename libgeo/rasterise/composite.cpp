// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/composite.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>
#include <vector>

#include "libgeo/rasterise/blend.h"

namespace geo::rasterise {
namespace {

void blendRun(std::uint32_t* begin, std::uint32_t* end, std::uint32_t colour, std::uint8_t coverage) {
    const std::uint32_t source = scaledPixel(colour, coverage);
    if (source >> 24u == 255u) {
        std::fill(begin, end, source);
    } else if (source != 0) {
        for (std::uint32_t* pixel = begin; pixel != end; ++pixel) {
            *pixel = pixelOver(source, *pixel);
        }
    }
}

void blendBlock(std::uint32_t* pixels, int count, std::uint32_t colour, const std::uint8_t* coverages) {
    for (int i = 0; i < count; ++i) {
        if (coverages[i] != 0) {
            pixels[i] = pixelOver(scaledPixel(colour, coverages[i]), pixels[i]);
        }
    }
}

std::uint32_t* rowOf(const ImageBand& band, int row) {
    return band.pixels + (row - band.firstRow) * band.stride;
}

[[maybe_unused]] bool fits(const CoverageBuffer& coverage, const ImageBand& band) {
    return coverage.width() == band.width && coverage.firstRow() == band.firstRow &&
           coverage.rowCount() == band.rowCount;
}

/// One row of the lesser of two coverages. The mask is looked at only up to where the other ends.
class MaskedRow {
public:
    explicit MaskedRow(int width)
        : m_values(static_cast<std::size_t>(width)), m_masks(static_cast<std::size_t>(width)) {}

    void blend(const CoverageBuffer& coverage, const CoverageBuffer& mask, int row, std::uint32_t colour,
               std::uint32_t* pixels) {
        m_spans.clear();
        coverage.visitRow(
            row, coverage.width(),
            [&](int begin, int end, std::uint8_t value) {
                if (value != 0) {
                    std::fill(m_values.data() + begin, m_values.data() + end, value);
                    m_spans.emplace_back(begin, end);
                }
            },
            [&](int begin, int end, const std::uint8_t* values) {
                std::copy(values, values + (end - begin), m_values.data() + begin);
                m_spans.emplace_back(begin, end);
            });
        if (m_spans.empty()) {
            return;
        }
        mask.resolveRow(row, std::span(m_masks).first(static_cast<std::size_t>(m_spans.back().second)));
        for (const auto& [begin, end] : m_spans) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                const std::uint32_t lesser = std::min(m_values[i], m_masks[i]);
                if (lesser != 0) {
                    pixels[i] = pixelOver(scaledPixel(colour, lesser), pixels[i]);
                }
            }
        }
    }

private:
    std::vector<std::uint8_t> m_values;
    std::vector<std::uint8_t> m_masks;
    std::vector<std::pair<int, int>> m_spans;  // columns where the coverage may not be zero
};

}  // namespace

void composite(const CoverageBuffer& coverage, std::uint32_t premultipliedColour, const ImageBand& band) {
    assert(fits(coverage, band));
    for (int row = coverage.touchedBegin(); row < coverage.touchedEnd(); ++row) {
        std::uint32_t* pixels = rowOf(band, row);
        coverage.visitRow(
            row, band.width,
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
    MaskedRow masked(band.width);
    const int firstRow = std::max(coverage.touchedBegin(), mask.touchedBegin());
    const int endRow = std::min(coverage.touchedEnd(), mask.touchedEnd());
    for (int row = firstRow; row < endRow; ++row) {
        masked.blend(coverage, mask, row, premultipliedColour, rowOf(band, row));
    }
}

}  // namespace geo::rasterise
