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

using EightPixels = std::uint32_t __attribute__((vector_size(32)));
using EightPairs = std::uint16_t __attribute__((vector_size(32)));  // two channels of each pixel
using EightNumbers = std::int32_t __attribute__((vector_size(32)));
using EightFloats = float __attribute__((vector_size(32)));

// How such vectors are passed depends on the processor that is compiled for. Nobody passes these: all is inlined.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"

[[gnu::always_inline]] inline EightPixels allOf(std::uint32_t value) {
    return EightPixels{} + value;
}

[[gnu::always_inline]] inline EightPixels eightPixels(const std::uint32_t* pixels) {
    EightPixels eight;
    std::memcpy(&eight, pixels, sizeof eight);
    return eight;
}

/// The coverages, 0 … 255, of eight sums of signed areas: coverageOfSum() in blend.h, without a branch.
[[gnu::always_inline]] inline EightPixels coveragesOfSums(const float* sums) {
    EightFloats size;
    std::memcpy(&size, sums, sizeof size);
    size = __builtin_bit_cast(EightFloats, __builtin_bit_cast(EightNumbers, size) & 0x7fffffff);
    const EightFloats one = EightFloats{} + 1.0F;
    const EightFloats covered = size < one ? size : one;
    return __builtin_bit_cast(EightPixels, __builtin_convertvector(covered * 255.0F + 0.5F, EightNumbers));
}

/// below * rest / 255 + above * share / 255 in all channels, rounded once.
[[gnu::always_inline]] inline void mixEight(std::uint32_t* pixels, EightPixels above, EightPairs share,
                                            EightPairs rest) {
    constexpr std::uint32_t lanes = 0x00ff00ffU;
    const EightPixels below = eightPixels(pixels);
    const EightPairs even = __builtin_bit_cast(EightPairs, below & lanes) * rest +
                            __builtin_bit_cast(EightPairs, above & lanes) * share + 128;
    const EightPairs odd = __builtin_bit_cast(EightPairs, below >> 8U & lanes) * rest +
                           __builtin_bit_cast(EightPairs, above >> 8U & lanes) * share + 128;
    const EightPixels mixed = __builtin_bit_cast(EightPixels, (even + (even >> 8U)) >> 8U) |
                              (__builtin_bit_cast(EightPixels, odd + (odd >> 8U)) & ~lanes);
    std::memcpy(pixels, &mixed, sizeof mixed);
}

/// Lays premultiplied colours over eight pixels, each as far as its coverage says, 0 … 255; rounded once, so within one
/// level of what scaledPixel() and pixelOver() give. No coverage changes nothing, an opaque colour fully covers.
[[gnu::always_inline]] inline void blendEight(std::uint32_t* pixels, EightPixels colours, EightPixels coverages) {
    const auto share = __builtin_bit_cast(EightPairs, coverages | coverages << 16U);
    const auto alpha = __builtin_bit_cast(EightPairs, colours >> 24U | colours >> 24U << 16U);
    const EightPairs opacity = alpha * share + 128;
    mixEight(pixels, colours, share, 255 - ((opacity + (opacity >> 8U)) >> 8U));
}

/// The same for colours that are all opaque.
[[gnu::always_inline]] inline void blendEightOpaque(std::uint32_t* pixels, EightPixels colours, EightPixels coverages) {
    const auto share = __builtin_bit_cast(EightPairs, coverages | coverages << 16U);
    mixEight(pixels, colours, share, 255 - share);
}

/// The same with all pixels of the colours covered.
[[gnu::always_inline]] inline void blendEightFully(std::uint32_t* pixels, EightPixels colours) {
    blendEight(pixels, colours, allOf(255));
}

#pragma GCC diagnostic pop

/// So many values, up to eight, where no others may be read; the rest are zero.
template <class Value>
[[gnu::always_inline]] inline std::array<Value, 8> paddedEight(const Value* values, std::size_t count) {
    std::array<Value, 8> eight{};
    std::memcpy(eight.data(), values, count * sizeof(Value));
    return eight;
}

/// Calls blend(pixels, first) for eight pixels at a time; the last ones, up to seven, in a place of their own with
/// blendLast(pixels, first, count), which may read only so many of what it blends with.
template <class Blend, class BlendLast>
[[gnu::always_inline]] inline void blendInEights(std::uint32_t* pixels, std::size_t count, const Blend& blend,
                                                 const BlendLast& blendLast) {
    std::size_t first = 0;
    for (; first + 8 <= count; first += 8) {
        blend(pixels + first, first);
    }
    if (first < count) {
        std::array<std::uint32_t, 8> last = paddedEight(pixels + first, count - first);
        blendLast(last.data(), first, count - first);
        std::memcpy(pixels + first, last.data(), (count - first) * sizeof(std::uint32_t));
    }
}

}  // namespace geo::rasterise
