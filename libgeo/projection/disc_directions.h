// SPDX-License-Identifier: MIT
#pragma once

// Where points lie on the unit sphere as seen from a disc's centre, many at once.

#include <cmath>
#include <cstddef>

#include "libgeo/geometry/point.h"
#include "libgeo/projection/plain_angles.h"
#include "libgeo/projection/wgs84.h"

namespace geo {

struct Direction {
    double east = 0.0;
    double north = 0.0;
    double up = 1.0;

    /// In degrees, from -180, without it, to 180: of the two zeros the sum is the positive one.
    double azimuth() const { return std::atan2(east + 0.0, north) / wgs84::radiansPerDegree; }
};

struct DiscCentre {
    SineCosine latitude;
    double longitude = 0.0;  // degrees
};

/// One for each point. The results hold as many.
void directionsFrom(const DiscCentre& centre, const LonLat* points, std::size_t count, Direction* results);

}  // namespace geo
