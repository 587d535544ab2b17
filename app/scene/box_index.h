// SPDX-License-Identifier: MIT
#pragma once

// Boxes that are taken of a picture (screen pixels), on a grid of cells, so that asking whether another box touches one
// of them costs the same however many there are. Each box may have an owner, whose own questions pass over it.

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
    struct CellRange {
        int firstColumn, lastColumn, firstRow, lastRow;
    };
    struct Taken {
        geo::ScreenBox box;
        Owner owner;
    };
    CellRange cellsOf(const geo::ScreenBox& box) const;

    geo::ScreenBox m_frame;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<Taken> m_taken;
    std::vector<std::vector<std::uint32_t>> m_cells;  // indices into m_taken
};

}  // namespace marz
