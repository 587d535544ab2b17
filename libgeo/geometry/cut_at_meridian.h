// SPDX-License-Identifier: MIT
#pragma once

// Cuts shapes open along the meridian where a map ends, so that nothing runs across the whole picture.

#include <span>

#include "libgeo/geometry/shape.h"

namespace geo {

/// The shape with every longitude in seam - 360 .. seam (degrees; use seam = 180 for -180..180). Lines and rings that
/// cross the seam are cut there, rings are closed along it and keep their orientation. Two neighbouring points more
/// than 180 degrees apart are joined the short way over the date line, except where both lie on the edges -180 and
/// 180 themselves. A ring around a pole is closed over that pole.
GeoShape cutAtMeridian(GeoShape shape, double seam);

/// Lets the longitudes of a line or ring run on past 180 where they jump over the date line.
void unrollLongitudes(std::span<LonLat> part);

}  // namespace geo
