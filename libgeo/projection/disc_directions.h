// SPDX-License-Identifier: MIT
#pragma once

// Where points lie on the unit sphere as seen from a disc's centre, many at once, and how a way turns round it.

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

/// Adds turns of azimuth, each the short way, over many points: only the first and the last azimuth are worked out,
/// between them it is enough to know how often the way leads over the south.
class AzimuthTurn {
public:
    explicit AzimuthTurn(const Direction& start) : m_start(start), m_last(start) {}

    void goTo(const Direction& next) {
        if ((m_last.east >= 0.0) != (next.east >= 0.0)) {
            const double clockwise = m_last.north * next.east - m_last.east * next.north;
            if (m_last.east >= 0.0 && clockwise > 0.0) {
                ++m_timesOverSouth;
            } else if (m_last.east < 0.0 && clockwise < 0.0) {
                --m_timesOverSouth;
            }
        }
        m_last = next;
    }

    double start() const { return m_start.azimuth(); }
    double degrees() const { return m_last.azimuth() - m_start.azimuth() + 360.0 * m_timesOverSouth; }
    /// For a way that ends where it began.
    int wholeTurns() const { return m_timesOverSouth; }

private:
    Direction m_start;
    Direction m_last;
    int m_timesOverSouth = 0;  // clockwise
};

}  // namespace geo
