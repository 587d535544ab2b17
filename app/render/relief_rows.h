// SPDX-License-Identifier: MIT
#pragma once

// Rows of a relief picture brought to the pixels of a map: resampled along the row, mixed with the row below, laid over
// the map. Loops over pixels that do several at once (libgeo/base/processor_clones.h).

#include <cstddef>
#include <cstdint>

namespace marz {

/// Of mixed rows, which hold 256 times the shade, so that nothing of the mixture is lost.
constexpr std::uint16_t flatShade = 128U * 256U;

/// Each cell of a row with its right neighbour, in the lower and the upper half; the last is its own neighbour. Cells
/// that are not covered are flat.
void pairCells(const std::uint8_t* cells, const std::uint8_t* covered, std::size_t count, std::uint32_t* pairs);

/// Where pixels lie between two cells of a row: the first of them, and the weight 0 … 256 of the next.
struct CellWeights {
    const std::int32_t* firsts;
    const std::int32_t* weights;
    std::size_t count;
};

void resampleRow(const std::uint32_t* pairs, const CellWeights& pixels, std::uint16_t* shades);

/// 256 times the shade of what lies between two rows; `weight` 0 … 256 is that of the lower.
void mixRows(const std::uint16_t* upper, const std::uint16_t* lower, std::uint32_t weight, std::size_t count,
             std::uint16_t* mixed);

/// The colours of full shadow and full light, opaque, and how opaque each is where it is full, 0 … 65535.
struct ReliefLook {
    std::uint32_t shadow = 0;
    std::uint32_t shadowOpacity = 0;
    std::uint32_t light = 0;
    std::uint32_t lightOpacity = 0;
};

/// Lays a mixed row over the map.
void blendShades(std::uint32_t* destination, const std::uint16_t* shades, std::size_t count, const ReliefLook& look);

}  // namespace marz
