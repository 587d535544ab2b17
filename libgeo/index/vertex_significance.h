// SPDX-License-Identifier: MIT
#pragma once

// How much each vertex of a line or ring matters: the largest tolerance at which Douglas-Peucker simplification (D. H.
// Douglas and T. K. Peucker, Cartographica 10, 1973) still keeps it, in metres of the plane. It depends on the geometry
// alone, not on the direction in which a line runs or the vertex at which a ring begins.

#include <cstdint>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

#include "libgeo/geometry/shape.h"

namespace geo {

/// The smallest tolerance of a level, in metres. Significances below it count as zero.
inline constexpr double finestTolerance = 4.0;

/// The significance of what is never left out.
inline constexpr float neverLeftOut = std::numeric_limits<float>::infinity();

/// One significance a vertex, in metres. What is never left out has infinity: the ends of a line; of a ring its
/// westernmost vertex, the one farthest from that, and the most significant of the others. A ring with junctions
/// (junctions.h; one flag a vertex) keeps these instead and is simplified from one to the next: its neighbours are
/// simplified alike. Throws Cancelled where it was asked to stop.
std::vector<float> vertexSignificances(std::span<const PlanePoint> part, ShapeKind kind,
                                       std::span<const std::uint8_t> junctions = {}, const std::stop_token& stop = {});
/// The same for all parts of a shape, in the order of its points.
std::vector<float> vertexSignificances(const PlaneShape& shape, std::span<const std::uint8_t> junctions = {},
                                       const std::stop_token& stop = {});

}  // namespace geo
