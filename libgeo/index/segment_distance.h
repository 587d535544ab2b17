// SPDX-License-Identifier: MIT
#pragma once

// Squared distances from points to one segment of the plane: what ranking vertices spends its time on, so that many are
// computed at once.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "libgeo/geometry/point.h"

namespace geo {

class SegmentDistance {
public:
    /// The same numbers whichever way the segment runs.
    SegmentDistance(PlanePoint one, PlanePoint other) {
        // As isBefore() has it, but without jumps, which would guess wrong half of the time; and each coordinate by
        // itself, as a pair that was written in two pieces cannot be read at once before it has reached the cache.
        const auto otherFirst =
            static_cast<std::size_t>(static_cast<unsigned>(other.x < one.x) | (static_cast<unsigned>(other.x == one.x) &
                                                                               static_cast<unsigned>(other.y < one.y)));
        const std::array<double, 2> x{one.x, other.x};
        const std::array<double, 2> y{one.y, other.y};
        m_start = {x[otherFirst], y[otherFirst]};
        m_x = x[1 - otherFirst] - m_start.x;
        m_y = y[1 - otherFirst] - m_start.y;
        const double squaredLength = m_x * m_x + m_y * m_y;
        m_inverse = squaredLength > 0.0 ? 1.0 / squaredLength : 0.0;
    }

    double operator()(PlanePoint point) const {
        const double x = point.x - m_start.x;
        const double y = point.y - m_start.y;
        // No jumps: none is guessed wrong, and the compiler does several points at once.
        const double along = std::min(std::max((x * m_x + y * m_y) * m_inverse, 0.0), 1.0);
        const double besideX = x - along * m_x;
        const double besideY = y - along * m_y;
        return besideX * besideX + besideY * besideY;
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
