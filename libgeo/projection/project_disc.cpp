// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_disc.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libgeo/geometry/cut_at_meridian.h"
#include "libgeo/geometry/nearness.h"
#include "libgeo/projection/disc_directions.h"
#include "libgeo/projection/disc_horizon.h"
#include "libgeo/projection/part_extent.h"
#include "libgeo/projection/sheet_edges.h"

namespace geo {

namespace {

constexpr double stepDegrees = 0.5;  // longer segments are looked at in pieces
constexpr double rimStepDegrees = 2.0;

/// A part of a shape, point by point, with where each lies as seen from the centre.
struct Walk {
    std::vector<LonLat> points;
    std::vector<Direction> directions;
};

/// The part with intermediate points on long segments; a ring's first point comes again at the end.
std::vector<LonLat> inSmallSteps(std::span<const LonLat> part, ShapeKind kind) {
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

Walk walkAlong(std::span<const LonLat> part, ShapeKind kind, const DiscHorizon& horizon) {
    std::vector<LonLat> points = inSmallSteps(part, kind);
    std::vector<Direction> directions = horizon.directionsTo(points);
    return {std::move(points), std::move(directions)};
}

/// A piece of a line or a ring that is seen from its centre.
struct Path {
    std::vector<LonLat> points;
    std::vector<std::size_t> rim;  // points from which the path runs on along the rim

    void append(LonLat point) { points.push_back(point); }
    void appendOnRim(LonLat point) {
        rim.push_back(points.size());
        points.push_back(point);
    }
};

void appendRim(const DiscHorizon& horizon, double azimuth, double turn, Path& path) {
    const int steps = static_cast<int>(std::ceil(std::abs(turn) / rimStepDegrees));
    for (int step = 1; step < steps; ++step) {
        path.appendOnRim(horizon.rimPoint(azimuth + turn * step / steps));
    }
}

/// Projects pieces of one shape, one after the other.
class DiscShape {
public:
    DiscShape(ShapeKind kind, const DiscHorizon& horizon, const Projection& projection)
        : m_horizon(horizon), m_projection(projection), m_edges(projection.definition()) {
        m_result.shape.kind = kind;
    }

    void reserve(std::size_t vertices) {
        m_result.shape.points.reserve(vertices);
        m_result.sheetEdges.reserve(isArea() ? vertices : 0);
    }

    /// A part that is seen as a whole.
    void appendWhole(std::span<const LonLat> part, const PartExtent& extent) {
        const bool mayHaveEdges = isArea() && m_edges.mayBeIn(extent.box);
        if (extent.longestStepDegrees <= stepDegrees) {
            project(part, {}, mayHaveEdges);
            return;
        }
        std::vector<LonLat> points = inSmallSteps(part, m_result.shape.kind);
        if (isArea()) {
            points.pop_back();
        }
        project(points, {}, mayHaveEdges);
    }

    void appendLine(const Walk& walk) {
        Path piece;
        for (std::size_t i = 0; i < walk.points.size(); ++i) {
            const bool seen = m_horizon.sees(walk.directions[i]);
            if (!seen && !piece.points.empty()) {
                piece.append(m_horizon.crossing(walk.points[i - 1], walk.points[i]));
                project(piece.points, {}, false);
                piece = {};
            } else if (seen) {
                if (i > 0 && piece.points.empty()) {
                    piece.append(m_horizon.crossing(walk.points[i], walk.points[i - 1]));
                }
                piece.append(walk.points[i]);
            }
        }
        project(piece.points, {}, false);
    }

    /// The ring from a point on that is seen.
    void appendRing(const Walk& walk, std::size_t start) {
        const std::size_t count = walk.points.size() - 1;  // the last is the first again
        const auto index = [&](std::size_t step) { return start + step < count ? start + step : start + step - count; };
        Path path;
        path.points.reserve(walk.points.size());
        path.append(walk.points[start]);
        std::optional<AzimuthTurn> hidden;  // along the present run behind the horizon
        for (std::size_t step = 1; step <= count; ++step) {
            const LonLat before = walk.points[index(step - 1)];
            const LonLat here = walk.points[index(step)];
            const Direction& direction = walk.directions[index(step)];
            if (!m_horizon.sees(direction)) {
                if (!hidden) {
                    path.appendOnRim(m_horizon.crossing(before, here));
                    hidden.emplace(m_horizon.directionTo(path.points.back()));
                }
                hidden->goTo(direction);
                continue;
            }
            if (hidden) {
                const LonLat met = m_horizon.crossing(here, before);
                hidden->goTo(m_horizon.directionTo(met));
                appendRim(m_horizon, hidden->start(), hidden->degrees(), path);
                path.append(met);
                hidden.reset();
            }
            if (step < count) {
                path.append(here);
            }
        }
        project(path.points, path.rim, true);
    }

    void appendWholeRims(int count) {
        if (count == 0) {
            return;
        }
        Path rim;
        rim.appendOnRim(m_horizon.rimPoint(0.0));
        appendRim(m_horizon, 0.0, count > 0 ? -360.0 : 360.0, rim);
        for (int i = 0; i < std::abs(count); ++i) {
            project(rim.points, rim.rim, true);
        }
    }

    ProjectedShape result() && { return m_result.shape.empty() ? ProjectedShape{} : std::move(m_result); }

private:
    bool isArea() const { return m_result.shape.kind == ShapeKind::area; }

    /// Appends a piece; from the points `onRim` it runs on along the rim.
    void project(std::span<const LonLat> points, const std::vector<std::size_t>& onRim, bool mayHaveEdges) {
        PlaneShape& shape = m_result.shape;
        const std::size_t begin = shape.points.size();
        shape.points.resize(begin + points.size());
        const std::span<PlanePoint> plane = std::span(shape.points).subspan(begin);
        m_projection.toPlane(points, plane);
        if (isArea()) {
            m_result.sheetEdges.resize(shape.points.size(), 0);
            const std::span<std::uint8_t> edges = std::span(m_result.sheetEdges).subspan(begin);
            for (std::size_t i = 0; i < points.size() && mayHaveEdges; ++i) {
                edges[i] = m_edges.has(points[i], points[i + 1 < points.size() ? i + 1 : 0]) ? 1 : 0;
            }
            for (const std::size_t point : onRim) {
                edges[point] = 1;
            }
        }
        keepFiniteFrom(begin);
        const std::size_t needed = isArea() ? 3 : 2;
        if (shape.points.size() - begin < needed) {
            cutBackTo(begin);
        } else {
            shape.partStarts.push_back(static_cast<std::uint32_t>(begin));
        }
    }

    void keepFiniteFrom(std::size_t begin) {
        std::vector<PlanePoint>& points = m_result.shape.points;
        std::size_t kept = begin;
        for (std::size_t i = begin; i < points.size(); ++i) {
            if (std::isfinite(points[i].x) && std::isfinite(points[i].y)) {
                points[kept] = points[i];
                if (isArea()) {
                    m_result.sheetEdges[kept] = m_result.sheetEdges[i];
                }
                ++kept;
            }
        }
        cutBackTo(kept);
    }

    void cutBackTo(std::size_t count) {
        m_result.shape.points.resize(count);
        m_result.sheetEdges.resize(isArea() ? count : 0);
    }

    const DiscHorizon& m_horizon;
    const Projection& m_projection;
    SheetEdges m_edges;
    ProjectedShape m_result;
};

/// How often a ring that stays behind the horizon runs round the rim, counter-clockwise.
int turnsBehindHorizon(const Walk& walk) {
    AzimuthTurn turn(walk.directions.front());
    for (const Direction& direction : walk.directions) {
        turn.goTo(direction);
    }
    return -turn.wholeTurns();
}

ProjectedShape projectAreaOntoDisc(const GeoShape& shape, const DiscHorizon& horizon, const Projection& projection) {
    DiscShape disc(ShapeKind::area, horizon, projection);
    disc.reserve(shape.points.size());
    int wholeRims = 0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const PartExtent extent = extentOf(shape.part(i), ShapeKind::area);
        const DiscHorizon::Sight sight = horizon.sightOf(extent.box);
        if (sight == DiscHorizon::Sight::whole) {
            disc.appendWhole(shape.part(i), extent);
        }
        if (sight != DiscHorizon::Sight::part) {
            continue;
        }
        const Walk walk = walkAlong(shape.part(i), ShapeKind::area, horizon);
        wholeRims += windingNumber(shape.part(i), horizon.antipode());
        const auto firstSeen = std::find_if(walk.directions.begin(), walk.directions.end(),
                                            [&](const Direction& direction) { return horizon.sees(direction); });
        if (firstSeen == walk.directions.end()) {
            wholeRims += turnsBehindHorizon(walk);
        } else {
            const auto start = static_cast<std::size_t>(firstSeen - walk.directions.begin());
            disc.appendRing(walk, start + 1 < walk.points.size() ? start : 0);
        }
    }
    disc.appendWholeRims(wholeRims);
    return std::move(disc).result();
}

}  // namespace

ProjectedShape projectOntoDisc(GeoShape shape, const Projection& projection) {
    const DiscHorizon horizon(projection.definition());
    const ShapeKind kind = shape.kind;
    const GeoShape cut = cutAtMeridian(std::move(shape), 180.0);
    if (kind == ShapeKind::area) {
        return projectAreaOntoDisc(cut, horizon, projection);
    }
    DiscShape disc(kind, horizon, projection);
    disc.reserve(cut.points.size());
    for (std::size_t i = 0; i < cut.partCount(); ++i) {
        const PartExtent extent = extentOf(cut.part(i), kind);
        const DiscHorizon::Sight sight = horizon.sightOf(extent.box);
        if (sight == DiscHorizon::Sight::whole) {
            disc.appendWhole(cut.part(i), extent);
        } else if (sight == DiscHorizon::Sight::part) {
            disc.appendLine(walkAlong(cut.part(i), kind, horizon));
        }
    }
    return std::move(disc).result();
}

}  // namespace geo
