// SPDX-License-Identifier: MIT
#pragma once

// Simple features from WKT (longitude first, degrees), with the rings turned and opened as shape.h promises.

#include <optional>
#include <string>

#include "libgeo/geometry/shape.h"

namespace geo {

/// Nothing where the text is no WKT of points, lines or areas, mixes them, or has coordinates that are no numbers.
/// An empty text gives an empty shape.
std::optional<GeoShape> shapeFromWkt(const std::string& wkt);

/// "POINT (68.6053 37.1946)": degrees, to a tenth of a metre.
std::string pointWkt(const LonLat& point);

/// The inverse of shapeFromWkt(), a multi-geometry where there are several parts: degrees, to a tenth of a metre. Empty
/// for an empty shape. A hole belongs to the outer ring before it.
std::string shapeWkt(const GeoShape& shape);

/// What is wrong with the rings of an area ("Self-intersection at …"), empty where they are sound or it is no area.
std::string ringFault(const std::string& wkt);

}  // namespace geo
