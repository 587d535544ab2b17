// SPDX-License-Identifier: MIT
#pragma once

// Puts areas together again that were cut along a meridian: most files have their countries cut at 180 degrees, and on
// a map that does not end there the cut would be drawn as a border.

#include "libgeo/geometry/shape.h"

namespace geo {

/// The area with every stretch of the meridian dropped along which its rings run in both directions. Each point keeps
/// its winding number. Other shapes come back as they are. Precondition: both sides are on one sheet, so that the
/// meridian has the same longitude for both (see cut_at_meridian.h).
GeoShape joinAtMeridian(GeoShape shape, double meridian);

}  // namespace geo
