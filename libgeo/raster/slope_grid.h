// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: how steep the ground is and which way, at every cell of an elevation grid and between cells.

#include <cstddef>
#include <span>
#include <vector>

#include "libgeo/raster/elevation_grid.h"

namespace geo {

/// Rise in metres a metre towards east and north. As large as four numbers, which processors mix at once.
struct alignas(16) Slope {
    float east = 0.0F;
    float north = 0.0F;
    float known = 0.0F;  // 1 where there is data, 0 where not, between at the rim
};

class SlopeGrid {
public:
    /// By Horn's weighted differences over 3 x 3 cells, which also smooth. Towards the grid's own edges `known` fades
    /// out, so that a regional grid does not end in a line.
    explicit SlopeGrid(const ElevationGrid& grid);

    /// Bilinear between cell centres, all 0 outside.
    Slope at(LonLat point) const;
    /// The same for points in a row, each a step on from the one before: many are looked up together.
    void along(LonLat first, LonLat step, std::span<Slope> slopes) const;

private:
    struct Cells;
    void findCells(LonLat first, LonLat step, std::size_t count, Cells& cells) const;

    LonLatBox m_box;
    std::size_t m_columns;
    std::size_t m_rows;
    double m_cellsPerDegreeEast;
    double m_cellsPerDegreeNorth;
    std::vector<Slope> m_slopes;
};

}  // namespace geo
