// SPDX-License-Identifier: MIT
#pragma once

// Cuts screen lines and rings to a box before they become vector paths: a file about one crossing must not carry the
// outline of a whole country.

#include <span>
#include <vector>

#include "libgeo/geometry/box.h"

namespace marz {

/// What of an open line lies in the box, as separate lines (segment by segment, Y. Liang and B. Barsky, 1984).
std::vector<std::vector<geo::ScreenPoint>> clipLine(std::span<const geo::ScreenPoint> line, const geo::ScreenBox& box);

/// What of a ring lies in the box, as one ring that may run along the box's edges, where it does no harm to a fill
/// (I. Sutherland and G. Hodgman, 1974). Empty where nothing is left.
std::vector<geo::ScreenPoint> clipRing(std::span<const geo::ScreenPoint> ring, const geo::ScreenBox& box);

}  // namespace marz
