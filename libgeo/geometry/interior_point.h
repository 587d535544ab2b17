// SPDX-License-Identifier: MIT
#pragma once

// Where a label or a mark of a whole shape belongs: deep inside an area, halfway along a line.

#include "libgeo/geometry/point.h"
#include "libgeo/geometry/shape.h"

namespace geo {

/// For an area the point that lies farthest from its outline (its pole of inaccessibility; the search follows the
/// idea of Mapbox's "polylabel", 2016: halve the most promising square first), for a line middleOfLine(), for points
/// the first of them. NaN for an empty shape.
LonLat interiorPoint(const GeoShape& shape);

/// The point halfway along the longest part of a line shape.
LonLat middleOfLine(const GeoShape& shape);

}  // namespace geo
