// SPDX-License-Identifier: MIT
#pragma once

// Squared distances from points to one segment of the plane: what ranking vertices spends its time on, so that many are
// computed at once.

#include <cstddef>
#include <span>

#include "libgeo/geometry/point.h"

namespace geo {

class SegmentDistance {
public:
    /// The same numbers whichever way the segment runs.
    SegmentDistance(PlanePoint one, PlanePoint other);

    double operator()(PlanePoint point) const {
        const double x = point.x - m_start.x;
        const double y = point.y - m_start.y;
        const double along = (x * m_x + y * m_y) * m_inverse;
        const double beyondX = point.x - m_end.x;
        const double beyondY = point.y - m_end.y;
        const double across = x * m_y - y * m_x;
        const double toStart = x * x + y * y;
        const double toEnd = beyondX * beyondX + beyondY * beyondY;
        const double toLine = across * across * m_inverse;
        // All three, and no jumps, so that the compiler does several points at once.
        return along <= 0.0 ? toStart : along >= 1.0 ? toEnd : toLine;
    }

    /// The point farthest from the segment.
    struct Farthest {
        std::size_t index = 0;
        double squared = -1.0;
    };
    /// Of several as far the one farthest west, then south. Distances that are no numbers are passed over.
    /// Precondition: there is a point.
    Farthest farthestOf(std::span<const PlanePoint> points) const;

private:
    PlanePoint m_start;
    PlanePoint m_end;
    double m_x = 0.0;
    double m_y = 0.0;
    double m_inverse = 0.0;
};

/// One for each point, by the fastest loop that this processor has. The results hold as many.
void squaredDistances(const SegmentDistance& segment, const PlanePoint* points, std::size_t count, double* results);

/// Farther west, then farther south.
inline bool isBefore(PlanePoint one, PlanePoint other) {
    return one.x < other.x || (one.x == other.x && one.y < other.y);
}

}  // namespace geo
