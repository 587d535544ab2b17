// SPDX-License-Identifier: MIT
#pragma once

// Arithmetic on pixels, premultiplied ARGB32, rounded exactly: on one pixel two channels at a time in one
// multiplication, on a row of them as many pixels as the processor takes (processor_clones.h).

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace geo::rasterise {

/// All four channels times factor / 255, rounded.
constexpr std::uint32_t scaledPixel(std::uint32_t pixel, std::uint32_t factor) {
    constexpr std::uint32_t lanes = 0x00ff00ffu;
    constexpr std::uint32_t half = 0x00800080u;
    std::uint32_t even = (pixel & lanes) * factor + half;
    std::uint32_t odd = ((pixel >> 8u) & lanes) * factor + half;
    even = ((even + ((even >> 8u) & lanes)) >> 8u) & lanes;
    odd = (odd + ((odd >> 8u) & lanes)) & ~lanes;
    return even | odd;
}

/// Source over destination.
constexpr std::uint32_t pixelOver(std::uint32_t source, std::uint32_t destination) {
    return source + scaledPixel(destination, 255u - (source >> 24u));
}

/// A sum of signed areas as coverage, 0 … 255.
inline std::uint8_t coverageOfSum(float sum) {
    const float size = std::abs(sum);
    return static_cast<std::uint8_t>(static_cast<int>((size < 1.0F ? size : 1.0F) * 255.0F + 0.5F));
}

/// Numbers of a row of pixels, in blocks of which few are in use: sums of areas, or their changes along the row.
struct MarkedRow {
    static constexpr std::size_t blockLength = 8;
    static constexpr std::size_t marksPerWord = 8;  // so many are looked at in one go

    float* cells;
    std::uint8_t* marks;    // one a block: 1 where its cells may not be zero
    std::size_t markCount;  // a multiple of marksPerWord
    std::size_t width;      // pixels; the last block is whole, though its end may lie beyond
};

/// Calls visit(column) for the first column of each marked block, from left to right.
template <class Visit>
inline void forEachMarkedBlock(const MarkedRow& row, const Visit& visit) {
    for (std::size_t first = 0; first < row.markCount; first += MarkedRow::marksPerWord) {
        std::uint64_t word = 0;
        std::memcpy(&word, row.marks + first, MarkedRow::marksPerWord);
        static_assert(std::endian::native == std::endian::little);
        for (; word != 0; word &= word - 1) {
            visit((first + static_cast<std::size_t>(std::countr_zero(word)) / 8) * MarkedRow::blockLength);
        }
    }
}

// Rows of pixels are rounded once where the functions above round twice: the same within one level.

/// Source over for `count` pixels in a row.
void blendRow(std::uint32_t* destination, const std::uint32_t* sources, std::size_t count);

/// One source over all of the pixels.
void blendEvenly(std::uint32_t* destination, std::size_t count, std::uint32_t source);

/// A premultiplied colour over each pixel as far as the coverage of its sum says.
void blendSums(std::uint32_t* destination, const float* sums, std::size_t count, std::uint32_t colour);
/// The same for the blocks of a row that are marked; empties the row.
void layMarkedSums(std::uint32_t* destination, const MarkedRow& row, std::uint32_t colour);
/// The same with the lesser of two coverages.
void blendLesserSums(std::uint32_t* destination, const float* sums, const float* masks, std::size_t count,
                     std::uint32_t colour);

}  // namespace geo::rasterise
