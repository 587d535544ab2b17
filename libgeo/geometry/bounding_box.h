// SPDX-License-Identifier: MIT
#pragma once

// The box around many points of the plane.

#include <span>

#include "libgeo/geometry/box.h"

namespace geo {

/// What including each of the points gives; coordinates that are no numbers are passed over. Metres.
PlaneBox boundingBoxOf(std::span<const PlanePoint> points);

}  // namespace geo
