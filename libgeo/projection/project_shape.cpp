// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "libgeo/base/stopping.h"
#include "libgeo/geometry/clip.h"
#include "libgeo/geometry/cut_at_meridian.h"
#include "libgeo/geometry/join_at_meridian.h"
#include "libgeo/projection/part_extent.h"
#include "libgeo/projection/project_disc.h"
#include "libgeo/projection/sheet_edges.h"

namespace geo {

namespace {

// A chord of half a degree leaves a circle as flat as a map's by less than this.
constexpr double shortSegmentDegrees = 0.5;
constexpr double largestDeviationMetres = 100.0;
// Longer ones are looked at in pieces: an S-shaped course meets its chord in the middle.
constexpr double longSegmentDegrees = 10.0;
constexpr int deepestSplit = 16;
// How many vertices are projected before the next look at whether anybody still wants them.
constexpr std::size_t verticesBetweenLooks = std::size_t{1} << 16u;

PlanePoint projected(LonLat point, const Projection& projection) {
    PlanePoint result;
    projection.toPlane(std::span<const LonLat>(&point, 1), std::span<PlanePoint>(&result, 1));
    return result;
}

bool isOnMap(PlanePoint point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

struct Vertex {
    LonLat geographic;
    PlanePoint plane;
};

/// Appends what must be drawn between two vertices, neither of them included.
void appendBetween(const Vertex& from, const Vertex& to, const Projection& projection, int depth,
                   std::vector<PlanePoint>& points) {
    const double dLon = to.geographic.lon - from.geographic.lon;
    const double dLat = to.geographic.lat - from.geographic.lat;
    const double extent = std::max(std::abs(dLon), std::abs(dLat));
    if (extent <= shortSegmentDegrees || depth > deepestSplit) {
        return;
    }
    // Not from.lon + dLon / 2: seen from both ends it is the same point to the last bit, so that neighbouring areas
    // keep their vertices in common.
    const LonLat middle{(from.geographic.lon + to.geographic.lon) / 2.0,
                        (from.geographic.lat + to.geographic.lat) / 2.0};
    const Vertex half{middle, projected(middle, projection)};
    if (!isOnMap(half.plane)) {
        return;
    }
    const double deviation =
        std::hypot(half.plane.x - (from.plane.x + to.plane.x) / 2.0, half.plane.y - (from.plane.y + to.plane.y) / 2.0);
    if (extent <= longSegmentDegrees && deviation <= largestDeviationMetres) {
        return;
    }
    appendBetween(from, half, projection, depth + 1, points);
    points.push_back(half.plane);
    appendBetween(half, to, projection, depth + 1, points);
}

/// Projects the parts of one shape, one after the other.
class PartProjector {
public:
    PartProjector(ShapeKind kind, const Projection& projection, const std::stop_token& stop)
        : m_kind(kind), m_projection(projection), m_stop(stop), m_edges(projection.definition()) {
        m_result.shape.kind = kind;
    }

    void reserve(std::size_t vertices) {
        m_result.shape.points.reserve(vertices);
        m_result.sheetEdges.reserve(m_kind == ShapeKind::area ? vertices : 0);
    }

    /// A vertex that cannot be projected is left out; it was clipped to the map before, so that is at most a pole
    /// itself.
    void append(std::span<const LonLat> part) {
        projectVertices(part);
        PlaneShape& shape = m_result.shape;
        const std::size_t begin = shape.points.size();
        const PartExtent extent = extentOf(part, m_kind);
        shape.beginPart();
        if (extent.longestStepDegrees <= shortSegmentDegrees &&
            std::all_of(m_vertices.begin(), m_vertices.end(), isOnMap)) {
            shape.points.insert(shape.points.end(), m_vertices.begin(), m_vertices.end());
            markEdges(part, m_edges.mayBeIn(extent.box));
        } else {
            appendWithBends(part);
        }
        const std::size_t needed = m_kind == ShapeKind::area ? 3 : m_kind == ShapeKind::line ? 2 : 1;
        if (shape.points.size() - begin < needed) {
            shape.points.resize(begin);
            shape.partStarts.pop_back();
            m_result.sheetEdges.resize(std::min(begin, m_result.sheetEdges.size()));
        }
    }

    ProjectedShape result() && { return m_result.shape.empty() ? ProjectedShape{} : std::move(m_result); }

private:
    void projectVertices(std::span<const LonLat> part) {
        m_vertices.resize(part.size());
        for (std::size_t begin = 0; begin < part.size(); begin += verticesBetweenLooks) {
            throwIfStopped(m_stop);
            const std::size_t count = std::min(verticesBetweenLooks, part.size() - begin);
            m_projection.toPlane(part.subspan(begin, count), std::span(m_vertices).subspan(begin, count));
        }
    }

    void markEdges(std::span<const LonLat> ring, bool mayHaveEdges) {
        if (m_kind != ShapeKind::area) {
            return;
        }
        if (!mayHaveEdges) {
            m_result.sheetEdges.resize(m_result.shape.points.size(), 0);
            return;
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            m_result.sheetEdges.push_back(m_edges.has(ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]) ? 1 : 0);
        }
    }

    void appendWithBends(std::span<const LonLat> part) {
        std::optional<Vertex> previous;
        std::optional<Vertex> first;
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (!isOnMap(m_vertices[i])) {
                continue;
            }
            const Vertex vertex{part[i], m_vertices[i]};
            if (previous) {
                appendEdge(*previous, vertex);
            } else {
                first = vertex;
            }
            m_result.shape.points.push_back(vertex.plane);
            previous = vertex;
        }
        if (m_kind == ShapeKind::area && previous) {
            appendEdge(*previous, *first);
        }
    }

    /// What lies between two vertices, of which the first is there already.
    void appendEdge(const Vertex& from, const Vertex& to) {
        appendBetween(from, to, m_projection, 0, m_result.shape.points);
        if (m_kind == ShapeKind::area) {
            m_result.sheetEdges.resize(m_result.shape.points.size(), m_edges.has(from.geographic, to.geographic));
        }
    }

    ShapeKind m_kind;
    const Projection& m_projection;
    const std::stop_token& m_stop;
    SheetEdges m_edges;
    std::vector<PlanePoint> m_vertices;  // of one part
    ProjectedShape m_result;
};

ProjectedShape projectParts(const GeoShape& shape, const Projection& projection, const std::stop_token& stop) {
    PartProjector projector(shape.kind, projection, stop);
    projector.reserve(shape.points.size());
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        projector.append(shape.part(i));
    }
    return std::move(projector).result();
}

PlaneShape projectPoints(const GeoShape& shape, const Projection& projection) {
    PlaneShape result;
    result.kind = ShapeKind::point;
    for (const LonLat& point : shape.points) {
        if (const std::optional<PlanePoint> plane = projection.toPlane(point)) {
            result.beginPart();
            result.points.push_back(*plane);
        }
    }
    return result.empty() ? PlaneShape{} : result;
}

ProjectedShape projectOntoSheet(GeoShape shape, const Projection& projection, const std::stop_token& stop) {
    const ProjectionDefinition& definition = projection.definition();
    if (definition.seam == ProjectionSeam::horizon) {
        return projectOntoDisc(std::move(shape), projection);
    }
    const double centralMeridian = definition.centre.lon;
    GeoShape onSheet = cutAtMeridian(std::move(shape), centralMeridian + 180.0);
    const double dateLine = centralMeridian + std::remainder(180.0 - centralMeridian, 360.0);
    if (std::abs(dateLine - centralMeridian) < 180.0) {  // within the map: what files cut there belongs together
        throwIfStopped(stop);
        onSheet = joinAtMeridian(std::move(onSheet), dateLine);
    }
    throwIfStopped(stop);
    return projectParts(clipToLatitudes(std::move(onSheet), definition.minLatitude, definition.maxLatitude), projection,
                        stop);
}

}  // namespace

PlaneShape projectShape(const GeoShape& shape, const Projection& projection, const std::stop_token& stop) {
    return projectWithEdges(shape, projection, stop).shape;
}

ProjectedShape projectWithEdges(GeoShape shape, const Projection& projection, const std::stop_token& stop) {
    throwIfStopped(stop);
    if (shape.empty()) {
        return {};
    }
    if (shape.kind == ShapeKind::point) {
        return {projectPoints(shape, projection), {}};
    }
    ProjectedShape result = projectOntoSheet(std::move(shape), projection, stop);
    if (std::find(result.sheetEdges.begin(), result.sheetEdges.end(), 1) == result.sheetEdges.end()) {
        result.sheetEdges.clear();
    }
    return result;
}

}  // namespace geo
