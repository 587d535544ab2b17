// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: from OGR's geometries to GeoShape, and the checks that every shape from outside passes.
// Coordinates go over as whole arrays, without a call a vertex.

#include <ogr_api.h>

#include <optional>
#include <string_view>

#include "libgeo/geometry/shape.h"

namespace geo {

/// Why a feature's geometry cannot be used.
enum class ShapeFault { empty, notFinite, outOfRange };

/// The end of the sentence "feature 7 …".
std::string_view shapeFaultText(ShapeFault fault);

/// What the geometry's coordinates are. Only degrees can jump over the date line.
enum class SourceCoordinates { degrees, projected };

/// The geometry as it is: no checks, rings without their closing point, outer rings counter-clockwise and holes
/// clockwise. Curves become lines. Of a mixed collection only its areas, else its lines, else its points are taken.
GeoShape shapeFromOgr(OGRGeometryH geometry, SourceCoordinates coordinates);

/// Makes longitudes -180..180 (what lies beyond 180 is turned by 360 degrees, what crosses 180 or jumps over it is cut
/// there), clamps latitudes that are beyond a pole by rounding, drops parts without extent. Nothing where all is well.
std::optional<ShapeFault> repairLonLat(GeoShape& shape);

}  // namespace geo
