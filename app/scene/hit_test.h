// SPDX-License-Identifier: MIT
#pragma once

// Which places lie under a point of the picture.

#include <vector>

#include "app/scene/scene.h"

namespace marz {

/// Nearest and topmost first: marks and labels within `tolerance` pixels, then lines, then areas that contain the
/// point (the smallest first). Empty where nothing is hit.
std::vector<geo::PlaceId> placesAt(const Scene& scene, geo::ScreenPoint point, double tolerance = 4.0);

}  // namespace marz
