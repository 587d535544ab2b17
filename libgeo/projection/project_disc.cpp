// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_disc.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <vector>

#include "libgeo/geometry/cut_at_meridian.h"
#include "libgeo/geometry/nearness.h"

namespace geo {

namespace {

constexpr double radiansPerDegree = std::numbers::pi / 180.0;
constexpr double stepDegrees = 0.5;  // longer segments are looked at in pieces
constexpr double rimStepDegrees = 2.0;

/// The point opposite the centre must not lie on the edges of longitude and latitude, along which areas are closed:
/// moved by ten metres, it is clearly in or out.
LonLat besideTheSheetsEdge(LonLat centre) {
    constexpr double nudgeDegrees = 1e-4;
    const bool oppositeDateLine = std::abs(std::remainder(centre.lon, 360.0)) < nudgeDegrees;
    return {oppositeDateLine ? nudgeDegrees : centre.lon,
            std::clamp(centre.lat, -90.0 + nudgeDegrees, 90.0 - nudgeDegrees)};
}

/// Where a point lies on the unit sphere, seen from the disc's centre.
struct Direction {
    double east = 0.0;
    double north = 0.0;
    double up = 1.0;

    /// From -180, without it, to 180: of the two zeros the sum is the positive one.
    double azimuth() const { return std::atan2(east + 0.0, north) / radiansPerDegree; }
};

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

/// Distance and azimuth from the disc's centre on a sphere, in degrees: enough to tell what lies behind the horizon.
class Horizon {
public:
    explicit Horizon(const ProjectionDefinition& definition)
        : m_centre(besideTheSheetsEdge(definition.centre)),
          m_radius(definition.horizonDegrees),
          m_sinLat(std::sin(m_centre.lat * radiansPerDegree)),
          m_cosLat(std::cos(m_centre.lat * radiansPerDegree)),
          m_cosRadius(std::cos(m_radius * radiansPerDegree)) {}

    Direction directionTo(LonLat point) const {
        const double lat = point.lat * radiansPerDegree;
        const double lon = (point.lon - m_centre.lon) * radiansPerDegree;
        const double sinLat = std::sin(lat);
        const double cosLat = std::cos(lat);
        const double cosLon = std::cos(lon);
        return {std::sin(lon) * cosLat, m_cosLat * sinLat - m_sinLat * cosLat * cosLon,
                m_sinLat * sinLat + m_cosLat * cosLat * cosLon};
    }

    bool sees(const Direction& direction) const { return direction.up >= m_cosRadius; }
    bool sees(LonLat point) const { return sees(directionTo(point)); }

    LonLat rimPoint(double azimuthDegrees) const {
        const double azimuth = azimuthDegrees * radiansPerDegree;
        const double sinRadius = std::sin(m_radius * radiansPerDegree);
        const double sinLat = m_sinLat * m_cosRadius + m_cosLat * sinRadius * std::cos(azimuth);
        const double lon =
            std::atan2(std::sin(azimuth) * sinRadius * m_cosLat, m_cosRadius - m_sinLat * sinLat) / radiansPerDegree;
        return {m_centre.lon + lon, std::asin(std::clamp(sinLat, -1.0, 1.0)) / radiansPerDegree};
    }

    /// Where the segment between a seen and an unseen point meets the horizon.
    LonLat crossing(LonLat seen, LonLat unseen) const {
        for (int i = 0; i < 40; ++i) {
            const LonLat middle{(seen.lon + unseen.lon) / 2.0, (seen.lat + unseen.lat) / 2.0};
            (sees(middle) ? seen : unseen) = middle;
        }
        return seen;
    }

    LonLat antipode() const { return {std::remainder(m_centre.lon + 180.0, 360.0), -m_centre.lat}; }

private:
    LonLat m_centre;
    double m_radius;
    double m_sinLat;
    double m_cosLat;
    double m_cosRadius;
};

/// The part with intermediate points on long segments; a ring's first point comes again at the end.
std::vector<LonLat> walkAlong(std::span<const LonLat> part, ShapeKind kind) {
    std::vector<LonLat> walk;
    walk.reserve(part.size() + 1);
    walk.push_back(part.front());
    const std::size_t last = kind == ShapeKind::area ? part.size() : part.size() - 1;
    for (std::size_t i = 1; i <= last; ++i) {
        const LonLat from = part[i - 1];
        const LonLat to = part[i % part.size()];
        const double extent = std::max(std::abs(to.lon - from.lon), std::abs(to.lat - from.lat));
        const int steps = std::max(1, static_cast<int>(std::ceil(extent / stepDegrees)));
        for (int step = 1; step < steps; ++step) {
            const double share = static_cast<double>(step) / steps;
            walk.push_back({from.lon + share * (to.lon - from.lon), from.lat + share * (to.lat - from.lat)});
        }
        walk.push_back(to);
    }
    return walk;
}

void appendRim(const Horizon& horizon, double azimuth, double turn, std::vector<LonLat>& path) {
    const int steps = static_cast<int>(std::ceil(std::abs(turn) / rimStepDegrees));
    for (int step = 1; step < steps; ++step) {
        path.push_back(horizon.rimPoint(azimuth + turn * step / steps));
    }
}

void appendProjected(const std::vector<LonLat>& path, std::size_t needed, const Projection& projection,
                     PlaneShape& result) {
    std::vector<PlanePoint> plane(path.size());
    projection.toPlane(path, plane);
    std::erase_if(plane, [](const PlanePoint& point) { return !std::isfinite(point.x) || !std::isfinite(point.y); });
    if (plane.size() >= needed) {
        result.beginPart();
        result.points.insert(result.points.end(), plane.begin(), plane.end());
    }
}

void appendLine(const std::vector<LonLat>& walk, const Horizon& horizon, const Projection& projection,
                PlaneShape& result) {
    std::vector<LonLat> piece;
    for (std::size_t i = 0; i < walk.size(); ++i) {
        const bool seen = horizon.sees(walk[i]);
        if (!seen && !piece.empty()) {
            piece.push_back(horizon.crossing(walk[i - 1], walk[i]));
            appendProjected(piece, 2, projection, result);
            piece.clear();
        } else if (seen) {
            if (i > 0 && piece.empty()) {
                piece.push_back(horizon.crossing(walk[i], walk[i - 1]));
            }
            piece.push_back(walk[i]);
        }
    }
    appendProjected(piece, 2, projection, result);
}

/// `walk` without its last point, begun at another one.
std::vector<LonLat> begunAt(const std::vector<LonLat>& walk, std::size_t start) {
    std::vector<LonLat> turned(walk.begin() + static_cast<std::ptrdiff_t>(start), walk.end() - 1);
    turned.insert(turned.end(), walk.begin(), walk.begin() + static_cast<std::ptrdiff_t>(start) + 1);
    return turned;
}

/// How often a ring that stays behind the horizon runs round the rim, counter-clockwise.
int turnsBehindHorizon(const std::vector<LonLat>& walk, const Horizon& horizon) {
    AzimuthTurn turn(horizon.directionTo(walk.front()));
    for (std::size_t i = 1; i < walk.size(); ++i) {
        turn.goTo(horizon.directionTo(walk[i]));
    }
    return -turn.wholeTurns();
}

/// Precondition: the ring begins with a point that is seen.
void appendRing(const std::vector<LonLat>& walk, const Horizon& horizon, const Projection& projection,
                PlaneShape& result) {
    std::vector<LonLat> path{walk.front()};
    path.reserve(walk.size());
    std::optional<AzimuthTurn> hidden;  // along the present run behind the horizon
    for (std::size_t i = 1; i < walk.size(); ++i) {
        const Direction direction = horizon.directionTo(walk[i]);
        if (!horizon.sees(direction)) {
            if (!hidden) {
                path.push_back(horizon.crossing(walk[i - 1], walk[i]));
                hidden.emplace(horizon.directionTo(path.back()));
            }
            hidden->goTo(direction);
            continue;
        }
        if (hidden) {
            const LonLat met = horizon.crossing(walk[i], walk[i - 1]);
            hidden->goTo(horizon.directionTo(met));
            appendRim(horizon, hidden->start(), hidden->degrees(), path);
            path.push_back(met);
            hidden.reset();
        }
        if (i + 1 < walk.size()) {
            path.push_back(walk[i]);
        }
    }
    appendProjected(path, 3, projection, result);
}

void appendWholeRims(int count, const Horizon& horizon, const Projection& projection, PlaneShape& result) {
    std::vector<LonLat> rim{horizon.rimPoint(0.0)};
    appendRim(horizon, 0.0, count > 0 ? -360.0 : 360.0, rim);
    for (int i = 0; i < std::abs(count); ++i) {
        appendProjected(rim, 3, projection, result);
    }
}

PlaneShape projectAreaOntoDisc(const GeoShape& shape, const Horizon& horizon, const Projection& projection) {
    PlaneShape result;
    result.kind = ShapeKind::area;
    int wholeRims = 0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::vector<LonLat> walk = walkAlong(shape.part(i), ShapeKind::area);
        wholeRims += windingNumber(shape.part(i), horizon.antipode());
        const auto firstSeen =
            std::find_if(walk.begin(), walk.end(), [&horizon](const LonLat& point) { return horizon.sees(point); });
        if (firstSeen == walk.end()) {
            wholeRims += turnsBehindHorizon(walk, horizon);
        } else {
            appendRing(begunAt(walk, static_cast<std::size_t>(firstSeen - walk.begin())), horizon, projection, result);
        }
    }
    appendWholeRims(wholeRims, horizon, projection, result);
    return result;
}

}  // namespace

PlaneShape projectOntoDisc(const GeoShape& shape, const Projection& projection) {
    const Horizon horizon(projection.definition());
    const GeoShape cut = cutAtMeridian(shape, 180.0);
    PlaneShape result;
    if (shape.kind == ShapeKind::area) {
        result = projectAreaOntoDisc(cut, horizon, projection);
    } else {
        result.kind = shape.kind;
        for (std::size_t i = 0; i < cut.partCount(); ++i) {
            appendLine(walkAlong(cut.part(i), shape.kind), horizon, projection, result);
        }
    }
    return result.empty() ? PlaneShape{} : result;
}

}  // namespace geo
