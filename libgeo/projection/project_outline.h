// SPDX-License-Identifier: MIT
#pragma once

// The outline of an area where the map cuts the area: a ring that projectShape() closes along the map's seam, its
// clip latitude or a disc's horizon has an edge there that is no border of anything and must not be drawn as one.

#include <optional>

#include "libgeo/geometry/shape.h"
#include "libgeo/projection/projection.h"

namespace geo {

/// The area's own edges as lines; nothing where the rings of `projected`, its projectShape(), are the outline. Edges
/// along 180 degrees and at the poles are where files cut their areas, and are left out as well.
std::optional<PlaneShape> projectOutline(const GeoShape& area, const PlaneShape& projected,
                                         const Projection& projection);

}  // namespace geo
