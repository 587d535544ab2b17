// SPDX-License-Identifier: MIT
#pragma once

// Relief shading of an elevation grid in the plane of a projection (B. K. P. Horn, "Hill shading and the reflectance
// map", Proc. IEEE 69, 1981), as a grey picture that a painter lays over land.

#include <cstddef>
#include <cstdint>
#include <stop_token>

#include "libgeo/base/shared_array.h"
#include "libgeo/geometry/box.h"
#include "libgeo/projection/projection.h"
#include "libgeo/raster/elevation_grid.h"

namespace geo {

/// A picture in the plane: row 0 lies at box.maxY. Values: 0 darkest shade, 128 flat ground, 255 brightest;
/// `coverage` is 0 where there is no data.
struct ReliefImage {
    PlaneBox box;
    std::size_t columns = 0;
    std::size_t rows = 0;
    SharedArray<std::uint8_t> shade;
    SharedArray<std::uint8_t> coverage;
    double metresPerCell = 0.0;  // of the elevation data, to fade the relief out before its cells are seen
};

/// Light from the north-west at 45 degrees; `largestSide` limits the picture's longer side in pixels. Throws Cancelled
/// where it was asked to stop.
ReliefImage shadeRelief(const ElevationGrid& grid, const Projection& projection, std::size_t largestSide = 1600,
                        const std::stop_token& stop = {});

}  // namespace geo
