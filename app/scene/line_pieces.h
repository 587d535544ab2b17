// SPDX-License-Identifier: MIT
#pragma once

// A straight line of the picture in pieces, for whoever takes room along it in small boxes. Pixels.

#include <algorithm>
#include <cmath>

#include "libgeo/geometry/segment_clip.h"

namespace marz {

/// Calls visit(from, to) for pieces of one length that reach no farther than `step` across or down.
template <class Visit>
void visitPieces(geo::ScreenPoint from, geo::ScreenPoint to, double step, Visit&& visit) {
    constexpr double mostPieces = 400.0;  // of a line that leads far out of the picture
    const double extent = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
    const int count = static_cast<int>(std::clamp(std::ceil(extent / step), 1.0, mostPieces));
    for (int index = 0; index < count; ++index) {
        visit(geo::pointAt(from, to, static_cast<double>(index) / count),
              geo::pointAt(from, to, static_cast<double>(index + 1) / count));
    }
}

}  // namespace marz
