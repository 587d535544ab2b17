// SPDX-License-Identifier: MIT
#pragma once

// How much each vertex of a line or ring in the plane matters: the largest tolerance at which Douglas-Peucker
// simplification (D. H. Douglas and T. K. Peucker, Cartographica 10, 1973) still keeps it. Significance depends on the
// geometry alone, not on the direction in which a line runs or the vertex at which a ring begins.

#include <span>
#include <vector>

#include "libgeo/geometry/point.h"
#include "libgeo/geometry/shape.h"

namespace geo {

/// In metres: the smallest tolerance of a level. Significances below it count as zero.
inline constexpr double finestTolerance = 4.0;

/// One significance a vertex, in metres. What is never left out has infinity: the ends of a line; of a ring its
/// westernmost vertex, the one farthest from that, and the most significant of the others.
std::vector<float> vertexSignificances(std::span<const PlanePoint> part, ShapeKind kind);
/// The same for all parts of a shape, in the order of its points.
std::vector<float> vertexSignificances(const PlaneShape& shape);

}  // namespace geo
