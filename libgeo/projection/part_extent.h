// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: what one look at a part's points tells about the rest of the work. Most parts are far from the
// edge of the map and have no long segments, and so want nothing but their points projected.

#include <algorithm>
#include <cmath>
#include <span>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/shape.h"

namespace geo {

struct PartExtent {
    LonLatBox box;                    // never over the date line
    double longestStepDegrees = 0.0;  // from a point to the next, in longitude or latitude
};

/// Of a ring its closing segment counts, too. Precondition: the part has a point, and all its coordinates are numbers.
inline PartExtent extentOf(std::span<const LonLat> part, ShapeKind kind) {
    const LonLat first = part.front();
    PartExtent extent{{first.lon, first.lat, first.lon, first.lat}, 0.0};
    LonLat before = kind == ShapeKind::area ? part.back() : first;
    for (const LonLat& point : part) {
        extent.box.west = std::min(extent.box.west, point.lon);
        extent.box.south = std::min(extent.box.south, point.lat);
        extent.box.east = std::max(extent.box.east, point.lon);
        extent.box.north = std::max(extent.box.north, point.lat);
        const double step = std::max(std::abs(point.lon - before.lon), std::abs(point.lat - before.lat));
        extent.longestStepDegrees = std::max(extent.longestStepDegrees, step);
        before = point;
    }
    return extent;
}

}  // namespace geo
