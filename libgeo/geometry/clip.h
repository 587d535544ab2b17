// SPDX-License-Identifier: MIT
#pragma once

// The part of a shape within a box. Areas stay areas: rings are closed along the box and keep their orientation;
// lines fall into pieces; points on the edge count as inside.

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/shape.h"

namespace geo {

/// Straight in longitude and latitude. Precondition: the box does not cross the date line.
GeoShape clipToBox(GeoShape shape, const LonLatBox& box);
PlaneShape clipToBox(PlaneShape shape, const PlaneBox& box);

/// Between two parallels, at all longitudes.
GeoShape clipToLatitudes(GeoShape shape, double south, double north);

}  // namespace geo
