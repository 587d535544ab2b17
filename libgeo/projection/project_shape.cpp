// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <vector>

#include "libgeo/base/stopping.h"
#include "libgeo/geometry/clip.h"
#include "libgeo/geometry/cut_at_meridian.h"
#include "libgeo/geometry/join_at_meridian.h"
#include "libgeo/projection/project_disc.h"

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

bool hasLongSegment(std::span<const LonLat> part, ShapeKind kind) {
    const auto isLong = [](const LonLat& from, const LonLat& to) {
        return std::abs(to.lon - from.lon) > shortSegmentDegrees || std::abs(to.lat - from.lat) > shortSegmentDegrees;
    };
    if (kind == ShapeKind::area && isLong(part.back(), part.front())) {
        return true;
    }
    return std::adjacent_find(part.begin(), part.end(), isLong) != part.end();
}

/// The part in the plane. A vertex that cannot be projected is left out; it was clipped to the map before, so that
/// is at most a pole itself.
void projectPart(std::span<const LonLat> part, ShapeKind kind, const Projection& projection,
                 const std::stop_token& stop, std::vector<PlanePoint>& scratch, PlaneShape& result) {
    scratch.resize(part.size());
    for (std::size_t begin = 0; begin < part.size(); begin += verticesBetweenLooks) {
        throwIfStopped(stop);
        const std::size_t count = std::min(verticesBetweenLooks, part.size() - begin);
        projection.toPlane(part.subspan(begin, count), std::span(scratch).subspan(begin, count));
    }
    const std::size_t begin = result.points.size();
    result.beginPart();
    if (kind == ShapeKind::point || !hasLongSegment(part, kind)) {
        std::copy_if(scratch.begin(), scratch.end(), std::back_inserter(result.points), isOnMap);
    } else {
        std::optional<Vertex> previous;
        std::optional<Vertex> first;
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (!isOnMap(scratch[i])) {
                continue;
            }
            const Vertex vertex{part[i], scratch[i]};
            if (previous) {
                appendBetween(*previous, vertex, projection, 0, result.points);
            } else {
                first = vertex;
            }
            result.points.push_back(vertex.plane);
            previous = vertex;
        }
        if (kind == ShapeKind::area && previous) {
            appendBetween(*previous, *first, projection, 0, result.points);
        }
    }
    const std::size_t needed = kind == ShapeKind::area ? 3 : kind == ShapeKind::line ? 2 : 1;
    if (result.points.size() - begin < needed) {
        result.points.resize(begin);
        result.partStarts.pop_back();
    }
}

PlaneShape projectParts(const GeoShape& shape, const Projection& projection, const std::stop_token& stop) {
    PlaneShape result;
    result.kind = shape.kind;
    result.points.reserve(shape.points.size());
    result.partStarts.reserve(shape.partStarts.size());
    std::vector<PlanePoint> scratch;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        projectPart(shape.part(i), shape.kind, projection, stop, scratch, result);
    }
    return result.empty() ? PlaneShape{} : result;
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

}  // namespace

PlaneShape projectShape(const GeoShape& shape, const Projection& projection, const std::stop_token& stop) {
    throwIfStopped(stop);
    if (shape.empty()) {
        return {};
    }
    if (shape.kind == ShapeKind::point) {
        return projectPoints(shape, projection);
    }
    const ProjectionDefinition& definition = projection.definition();
    if (definition.seam == ProjectionSeam::horizon) {
        return projectOntoDisc(shape, projection);
    }
    const double centralMeridian = definition.centre.lon;
    GeoShape onSheet = cutAtMeridian(shape, centralMeridian + 180.0);
    const double dateLine = centralMeridian + std::remainder(180.0 - centralMeridian, 360.0);
    if (std::abs(dateLine - centralMeridian) < 180.0) {  // within the map: what files cut there belongs together
        throwIfStopped(stop);
        onSheet = joinAtMeridian(std::move(onSheet), dateLine);
    }
    throwIfStopped(stop);
    return projectParts(clipToLatitudes(onSheet, definition.minLatitude, definition.maxLatitude), projection, stop);
}

}  // namespace geo
