// SPDX-License-Identifier: MIT
#pragma once

// Boxes that are taken of a picture (screen pixels), on a grid of cells, so that asking whether another box touches one
// of them costs the same however many there are. Each box may have an owner, whose own questions pass over it. Where a
// picture is crowded most questions are answered by a finer grid of bits, which knows what is wholly taken.

#include <cstdint>
#include <vector>

#include "libgeo/geometry/box.h"

namespace marz {

class BoxIndex {
public:
    using Owner = std::uint64_t;
    static constexpr Owner nobody = ~Owner{0};

    /// Boxes wholly outside of `frame` are not kept.
    explicit BoxIndex(const geo::ScreenBox& frame);

    void add(const geo::ScreenBox& box, Owner owner = nobody);
    /// Whether `box` overlaps a kept box that does not belong to `asker`. Boxes that merely touch do not overlap.
    bool overlaps(const geo::ScreenBox& box, Owner asker = nobody) const;

private:
    static constexpr std::uint32_t none = 0xffffffffU;

    struct CellRange {
        int firstColumn, lastColumn, firstRow, lastRow;
    };
    struct Taken {
        geo::ScreenBox box;
        Owner owner;
        std::uint32_t next;  // of the same cell, in m_taken
    };
    CellRange cellsOf(const geo::ScreenBox& box) const;
    void fillBits(const geo::ScreenBox& box);
    bool touchesFilledBits(const geo::ScreenBox& box) const;

    geo::ScreenBox m_frame;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::uint32_t> m_firstOfCell;
    std::vector<Taken> m_taken;  // once for each cell that a box touches
    int m_bitRows = 0;
    int m_bitColumns = 0;
    std::size_t m_wordsOfRow = 0;
    std::vector<std::uint64_t> m_filled;  // a bit for each square of `bitSize` pixels that nobody's boxes cover
};

}  // namespace marz
