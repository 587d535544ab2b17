// SPDX-License-Identifier: MIT
#pragma once

// What the user measures on the map: corners on the ground, joined by geodesics on WGS 84, in whatever projection they
// are looked at.

#include <QString>
#include <vector>

#include "libgeo/geometry/point.h"
#include "libgeo/geometry/shape.h"

namespace marz {

/// "245 km" for two corners, "512 km, area 9,870 km²" for three and more, which enclose something; empty before.
QString measureInWords(const std::vector<geo::LonLat>& corners);

/// The geodesics from corner to corner as a line that can be drawn: with points at least every 50 km.
geo::GeoShape geodesicsThrough(const std::vector<geo::LonLat>& corners);

}  // namespace marz
