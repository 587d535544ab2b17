// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/composite.h"

#include <algorithm>
#include <cassert>

#include "libgeo/rasterise/blend.h"

namespace geo::rasterise {
namespace {

std::uint32_t* rowOf(const ImageBand& band, int row) {
    return band.pixels + (row - band.firstRow) * band.stride;
}

[[maybe_unused]] bool fits(const CoverageBuffer& coverage, const ImageBand& band) {
    return coverage.width() == band.width && coverage.firstRow() == band.firstRow &&
           coverage.rowCount() == band.rowCount;
}

void blendSpan(const CoverageRow& row, const CoverageRow::Span& span, std::uint32_t colour, std::uint32_t* pixels) {
    const auto count = static_cast<std::size_t>(span.end - span.begin);
    if (!span.isEven) {
        blendSums(pixels + span.begin, row.sums.data() + span.begin, count, colour);
        return;
    }
    const std::uint32_t source = scaledPixel(colour, coverageOfSum(row.sums[static_cast<std::size_t>(span.begin)]));
    if (source >> 24u == 255u) {
        std::fill_n(pixels + span.begin, count, source);
    } else {
        blendEvenly(pixels + span.begin, count, source);
    }
}

/// Writes the sums of an even span to all of its columns.
void spread(CoverageRow& row, const CoverageRow::Span& span, int begin, int end) {
    if (span.isEven) {
        const float sum = row.sums[static_cast<std::size_t>(span.begin)];
        std::fill(row.sums.data() + begin, row.sums.data() + end, sum);
    }
}

/// Blends where the spans of both rows overlap.
void blendLesser(CoverageRow& coverage, CoverageRow& mask, std::uint32_t colour, std::uint32_t* pixels) {
    auto one = coverage.spans.cbegin();
    auto other = mask.spans.cbegin();
    while (one != coverage.spans.cend() && other != mask.spans.cend()) {
        const int begin = std::max(one->begin, other->begin);
        const int end = std::min(one->end, other->end);
        if (begin < end) {
            spread(coverage, *one, begin, end);
            spread(mask, *other, begin, end);
            blendLesserSums(pixels + begin, coverage.sums.data() + begin, mask.sums.data() + begin,
                            static_cast<std::size_t>(end - begin), colour);
        }
        ++(one->end < other->end ? one : other);
    }
}

}  // namespace

void composite(CoverageBuffer& coverage, std::uint32_t premultipliedColour, const ImageBand& band) {
    assert(fits(coverage, band));
    thread_local CoverageRow sums;
    for (int row = coverage.touchedBegin(); row < coverage.touchedEnd(); ++row) {
        coverage.takeRow(row, sums);
        for (const CoverageRow::Span& span : sums.spans) {
            blendSpan(sums, span, premultipliedColour, rowOf(band, row));
        }
    }
    coverage.wasEmptied();
}

void composite(LineCoverage& coverage, std::uint32_t premultipliedColour, const ImageBand& band) {
    assert(coverage.width() == band.width && coverage.firstRow() == band.firstRow &&
           coverage.rowCount() == band.rowCount);
    for (int row = band.firstRow; row < band.firstRow + band.rowCount; ++row) {
        layMarkedSums(rowOf(band, row), coverage.rowAt(row), premultipliedColour);
    }
    coverage.wasEmptied();
}

void compositeMasked(CoverageBuffer& coverage, CoverageBuffer& mask, std::uint32_t premultipliedColour,
                     const ImageBand& band) {
    assert(fits(coverage, band) && fits(mask, band));
    thread_local CoverageRow sums;
    thread_local CoverageRow masks;
    const int firstRow = std::max(coverage.touchedBegin(), mask.touchedBegin());
    const int endRow = std::min(coverage.touchedEnd(), mask.touchedEnd());
    for (int row = firstRow; row < endRow; ++row) {
        coverage.takeRow(row, sums);
        if (!sums.spans.empty()) {
            mask.takeRow(row, masks);
            blendLesser(sums, masks, premultipliedColour, rowOf(band, row));
        }
    }
}

}  // namespace geo::rasterise
