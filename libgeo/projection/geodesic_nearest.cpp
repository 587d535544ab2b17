// SPDX-License-Identifier: MIT
#include "libgeo/projection/geodesic_nearest.h"

#include <cmath>
#include <limits>

#include "libgeo/projection/geodesic.h"

namespace geo {

namespace {

LonLat between(LonLat a, LonLat b, double t) {
    return {a.lon + t * std::remainder(b.lon - a.lon, 360.0), a.lat + t * (b.lat - a.lat)};
}

/// How much nearer than its middle a point of a segment can be at most. A straight line in longitude and latitude is
/// longer than the geodesic between its ends, by far less than a tenth for any that a file of boundaries has.
double halfLength(LonLat a, LonLat b) {
    return geodesicBetween(a, b).metres * 0.55;
}

/// Along one segment the distance falls and then rises: the lowest point by thirds.
NearestPoint nearestOnSegment(LonLat from, LonLat a, LonLat b) {
    double low = 0.0;
    double high = 1.0;
    const double metres = 2.0 * halfLength(a, b);
    while ((high - low) * metres > 0.5) {
        const double third = (high - low) / 3.0;
        const bool lowerHalf = geodesicBetween(from, between(a, b, low + third)).metres <
                               geodesicBetween(from, between(a, b, high - third)).metres;
        (lowerHalf ? high : low) += lowerHalf ? -third : third;
    }
    NearestPoint nearest{a, std::numeric_limits<double>::infinity()};
    for (const double t : {0.0, (low + high) / 2.0, 1.0}) {
        const LonLat point = between(a, b, t);
        if (const double distance = geodesicBetween(from, point).metres; distance < nearest.metres) {
            nearest = {point, distance};
        }
    }
    return nearest;
}

}  // namespace

std::optional<NearestPoint> nearestOnLines(LonLat from, const GeoShape& lines) {
    if (lines.kind != ShapeKind::line) {
        return std::nullopt;
    }
    std::optional<NearestPoint> nearest;
    for (std::size_t index = 0; index < lines.partCount(); ++index) {
        const std::span<const LonLat> part = lines.part(index);
        for (std::size_t i = 1; i < part.size(); ++i) {
            // The middle tells whether the segment can matter at all: most are far away.
            const double middle = geodesicBetween(from, between(part[i - 1], part[i], 0.5)).metres;
            if (!nearest || middle - halfLength(part[i - 1], part[i]) < nearest->metres) {
                const NearestPoint candidate = nearestOnSegment(from, part[i - 1], part[i]);
                nearest = !nearest || candidate.metres < nearest->metres ? candidate : *nearest;
            }
        }
    }
    return nearest;
}

}  // namespace geo
