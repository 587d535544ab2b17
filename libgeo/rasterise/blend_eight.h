// SPDX-License-Identifier: MIT
#pragma once

// Source over for eight pixels at once, for the loops of blend.cpp and others of their kind. Vector types of the
// compiler (GCC and Clang, any processor) instead of loops, because no compiler finds out by itself that a channel
// times a factor fits into 16 bits, where a product costs half of one in 32. Used in functions with
// MARZ_PROCESSOR_CLONES.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace geo::rasterise {

using Eight = std::array<std::uint32_t, 8>;

/// Lays premultiplied colours over eight pixels, each as far as its coverage says, 0 … 255; rounded once, so within one
/// level of what scaledPixel() and pixelOver() give. No coverage changes nothing, an opaque colour fully covers.
inline void blendEight(std::uint32_t* pixels, const Eight& colours, const Eight& coverages) {
    using Pixels = std::uint32_t __attribute__((vector_size(32)));
    using Words = std::uint16_t __attribute__((vector_size(32)));  // two channels of each pixel
    // The builtin, as std::bit_cast is a function, and one that returns such vectors has no fixed way to do so.
    Pixels below;
    std::memcpy(&below, pixels, sizeof below);
    const auto above = __builtin_bit_cast(Pixels, colours);
    const auto coverage = __builtin_bit_cast(Pixels, coverages);
    const auto share = __builtin_bit_cast(Words, coverage | coverage << 16U);
    const auto alpha = __builtin_bit_cast(Words, above >> 24U | above >> 24U << 16U);
    const Words opacity = alpha * share + 128;
    const Words rest = 255 - ((opacity + (opacity >> 8U)) >> 8U);
    constexpr std::uint32_t lanes = 0x00ff00ffU;
    const Words even =
        __builtin_bit_cast(Words, below & lanes) * rest + __builtin_bit_cast(Words, above & lanes) * share + 128;
    const Words odd = __builtin_bit_cast(Words, below >> 8U & lanes) * rest +
                      __builtin_bit_cast(Words, above >> 8U & lanes) * share + 128;
    const auto mixed = __builtin_bit_cast(Pixels, (even + (even >> 8U)) >> 8U) |
                       (__builtin_bit_cast(Pixels, odd + (odd >> 8U)) & ~lanes);
    std::memcpy(pixels, &mixed, sizeof mixed);
}

/// Calls blend(pixels, first, count) for eight pixels at a time; the last ones, up to seven, in a place of their own.
template <class Blend>
inline void blendInEights(std::uint32_t* pixels, std::size_t count, const Blend& blend) {
    std::size_t first = 0;
    for (; first + 8 <= count; first += 8) {
        blend(pixels + first, first, std::size_t{8});
    }
    if (first < count) {
        Eight last{};
        std::memcpy(last.data(), pixels + first, (count - first) * sizeof(std::uint32_t));
        blend(last.data(), first, count - first);
        std::memcpy(pixels + first, last.data(), (count - first) * sizeof(std::uint32_t));
    }
}

}  // namespace geo::rasterise
