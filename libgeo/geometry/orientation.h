// SPDX-License-Identifier: MIT
#pragma once

// Which way round a ring runs, by the sign of its area in its own coordinates (y or latitude upwards).

#include <algorithm>
#include <cstddef>
#include <span>

#include "libgeo/geometry/point.h"

namespace geo {

enum class RingRole { outer, hole };

inline double horizontal(const LonLat& point) {
    return point.lon;
}
inline double vertical(const LonLat& point) {
    return point.lat;
}
inline double horizontal(const PlanePoint& point) {
    return point.x;
}
inline double vertical(const PlanePoint& point) {
    return point.y;
}

/// Positive for a counter-clockwise ring; square units of the coordinates. The ring is closed implicitly.
template <class Point>
double signedArea(std::span<const Point> ring) {
    if (ring.size() < 3) {
        return 0.0;
    }
    // Relative to the first point, so that a small ring far from the origin keeps its digits.
    const double x0 = horizontal(ring[0]);
    const double y0 = vertical(ring[0]);
    double doubled = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        doubled += (horizontal(ring[i]) - x0) * (vertical(ring[i + 1]) - y0) -
                   (horizontal(ring[i + 1]) - x0) * (vertical(ring[i]) - y0);
    }
    return doubled / 2.0;
}

/// Turns the ring round where it does not run as its role wants.
template <class Point>
void orientRing(std::span<Point> ring, RingRole role) {
    const double area = signedArea(std::span<const Point>(ring));
    if ((role == RingRole::outer && area < 0.0) || (role == RingRole::hole && area > 0.0)) {
        std::reverse(ring.begin(), ring.end());
    }
}

}  // namespace geo
