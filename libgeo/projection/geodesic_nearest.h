// SPDX-License-Identifier: MIT
#pragma once

// How far a point is from a line on the ellipsoid. Between two vertices the line is straight in longitude and
// latitude, as files of boundaries mean it and the map draws it.

#include <optional>

#include "libgeo/geometry/point.h"
#include "libgeo/geometry/shape.h"

namespace geo {

struct NearestPoint {
    LonLat point;
    double metres = 0.0;
};

/// The point of a line shape that is nearest to `from`, to within a metre; nothing where the shape has no line.
std::optional<NearestPoint> nearestOnLines(LonLat from, const GeoShape& lines);

}  // namespace geo
