// SPDX-License-Identifier: MIT
#include "libgeo/projection/disc_horizon.h"

#include <algorithm>
#include <cmath>

#include "libgeo/projection/wgs84.h"

namespace geo {

using wgs84::radiansPerDegree;

namespace {

/// The point opposite the centre must not lie on the edges of longitude and latitude, along which areas are closed:
/// moved by ten metres, it is clearly in or out.
LonLat besideTheSheetsEdge(LonLat centre) {
    constexpr double nudgeDegrees = 1e-4;
    const bool oppositeDateLine = std::abs(std::remainder(centre.lon, 360.0)) < nudgeDegrees;
    return {oppositeDateLine ? nudgeDegrees : centre.lon,
            std::clamp(centre.lat, -90.0 + nudgeDegrees, 90.0 - nudgeDegrees)};
}

}  // namespace

DiscHorizon::DiscHorizon(const ProjectionDefinition& definition)
    : m_centre(besideTheSheetsEdge(definition.centre)),
      m_radius(definition.horizonDegrees),
      m_sinLat(std::sin(m_centre.lat * radiansPerDegree)),
      m_cosLat(std::cos(m_centre.lat * radiansPerDegree)),
      m_cosRadius(std::cos(m_radius * radiansPerDegree)) {}

Direction DiscHorizon::directionTo(LonLat point) const {
    Direction direction;
    directionsFrom({{m_sinLat, m_cosLat}, m_centre.lon}, &point, 1, &direction);
    return direction;
}

std::vector<Direction> DiscHorizon::directionsTo(std::span<const LonLat> points) const {
    std::vector<Direction> directions(points.size());
    directionsFrom({{m_sinLat, m_cosLat}, m_centre.lon}, points.data(), points.size(), directions.data());
    return directions;
}

LonLat DiscHorizon::rimPoint(double azimuthDegrees) const {
    const double azimuth = azimuthDegrees * radiansPerDegree;
    const double sinRadius = std::sin(m_radius * radiansPerDegree);
    const double sinLat = m_sinLat * m_cosRadius + m_cosLat * sinRadius * std::cos(azimuth);
    const double lon =
        std::atan2(std::sin(azimuth) * sinRadius * m_cosLat, m_cosRadius - m_sinLat * sinLat) / radiansPerDegree;
    return {m_centre.lon + lon, std::asin(std::clamp(sinLat, -1.0, 1.0)) / radiansPerDegree};
}

LonLat DiscHorizon::crossing(LonLat seen, LonLat unseen) const {
    for (int i = 0; i < 40; ++i) {
        const LonLat middle{(seen.lon + unseen.lon) / 2.0, (seen.lat + unseen.lat) / 2.0};
        (sees(middle) ? seen : unseen) = middle;
    }
    return seen;
}

DiscHorizon::Sight DiscHorizon::sightOf(const LonLatBox& box) const {
    constexpr double widest = 180.0;  // a wider one may run round a pole
    if (!(box.width() < widest)) {
        return Sight::part;
    }
    const LonLat middle = box.pointAt(0.5, 0.5);
    // As far as a way first along the middle's parallel, then along a meridian.
    const double radius = box.width() / 2.0 * std::cos(middle.lat * radiansPerDegree) + box.height() / 2.0 + 1e-6;
    const double distance = std::acos(std::clamp(directionTo(middle).up, -1.0, 1.0)) / radiansPerDegree;
    if (distance + radius < m_radius) {
        return Sight::whole;
    }
    return distance - radius > m_radius && distance + radius < 180.0 ? Sight::none : Sight::part;
}

LonLat DiscHorizon::antipode() const {
    return {std::remainder(m_centre.lon + 180.0, 360.0), -m_centre.lat};
}

}  // namespace geo
