// SPDX-License-Identifier: MIT
#pragma once

// Arithmetic on pixels, premultiplied ARGB32, rounded exactly: on one pixel two channels at a time in one
// multiplication, on a row of them as many as the processor takes.

#include <cstddef>
#include <cstdint>

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

/// 255 minus the alpha, in all four channels: what blendRow() leaves of the destination.
constexpr std::uint32_t restBeside(std::uint32_t source) {
    return (255u - (source >> 24u)) * 0x01010101u;
}

/// Source over for `count` pixels in a row; `rests` are restBeside() of the sources.
void blendRow(std::uint32_t* destination, const std::uint32_t* sources, const std::uint32_t* rests, std::size_t count);

}  // namespace geo::rasterise
