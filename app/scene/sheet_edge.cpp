// SPDX-License-Identifier: MIT
#include "app/scene/sheet_edge.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include "app/scene/label_placer.h"
#include "app/scene/line_pieces.h"
#include "app/scene/plane_points.h"
#include "libgeo/geometry/segment_clip.h"

namespace marz {

namespace {

constexpr double radian = std::numbers::pi / 180.0;
constexpr double insideTheEdge = 1e-4;  // degrees; on the edge itself a point may belong to either side
constexpr double vertexStep = 1.0;      // degrees

/// In which the map's edge is drawn without lifting the pen.
using Courses = std::vector<std::vector<geo::PlanePoint>>;

/// On the sphere by which the map's horizon is told (Projection::covers()).
geo::LonLat pointAround(geo::LonLat centre, double azimuthDegrees, double radiusDegrees) {
    const double azimuth = azimuthDegrees * radian;
    const double radius = radiusDegrees * radian;
    const double lat = centre.lat * radian;
    const double sine = std::sin(lat) * std::cos(radius) + std::cos(lat) * std::sin(radius) * std::cos(azimuth);
    const double turn =
        std::atan2(std::sin(azimuth) * std::sin(radius) * std::cos(lat), std::cos(radius) - std::sin(lat) * sine);
    return {std::remainder(centre.lon + turn / radian, 360.0), std::asin(std::clamp(sine, -1.0, 1.0)) / radian};
}

/// `pointAt` for all numbers from `from` to `to`; cut where the projection has no answer.
void addCourse(const geo::Projection& projection, double from, double to, const auto& pointAt, Courses& courses) {
    const int steps = std::max(1, static_cast<int>(std::ceil((to - from) / vertexStep)));
    courses.emplace_back();
    for (int step = 0; step <= steps; ++step) {
        if (const auto point = projection.toPlane(pointAt(from + (to - from) * step / steps))) {
            courses.back().push_back(*point);
        } else if (!courses.back().empty()) {
            courses.emplace_back();
        }
    }
}

Courses edgeOf(const geo::Projection& projection) {
    const geo::ProjectionDefinition& definition = projection.definition();
    Courses courses;
    if (definition.seam == geo::ProjectionSeam::horizon) {
        addCourse(
            projection, 0.0, 360.0,
            [&](double azimuth) {
                return pointAround(definition.centre, azimuth, definition.horizonDegrees - insideTheEdge);
            },
            courses);
        return courses;
    }
    const double halfWidth = 180.0 - insideTheEdge;
    const double south = definition.minLatitude + insideTheEdge;
    const double north = definition.maxLatitude - insideTheEdge;
    const auto turned = [&](double degrees) { return std::remainder(definition.centre.lon + degrees, 360.0); };
    for (const double side : {-halfWidth, halfWidth}) {
        addCourse(
            projection, south, north,
            [&](double lat) {
                return geo::LonLat{turned(side), lat};
            },
            courses);
    }
    for (const double lat : {south, north}) {
        addCourse(
            projection, -halfWidth, halfWidth,
            [&](double turn) {
                return geo::LonLat{turned(turn), lat};
            },
            courses);
    }
    return courses;
}

/// The last answer of this thread is kept: the edge depends on the projection alone.
const Courses& keptEdgeOf(const geo::Projection& projection) {
    struct Made {
        geo::ProjectionDefinition definition;
        Courses courses;
    };
    thread_local std::optional<Made> last;
    if (!last || !(last->definition == projection.definition())) {
        last = Made{projection.definition(), edgeOf(projection)};
    }
    return last->courses;
}

void blockSegment(geo::ScreenPoint from, geo::ScreenPoint to, LabelPlacer& placer) {
    constexpr double step = 6.0;       // pixels
    constexpr double halfWidth = 1.0;  // beside it degrees are still to have room
    visitPieces(from, to, step, [&placer](geo::ScreenPoint one, geo::ScreenPoint other) {
        placer.block(geo::ScreenBox{std::min(one.x, other.x), std::min(one.y, other.y), std::max(one.x, other.x),
                                    std::max(one.y, other.y)}
                         .grownBy(halfWidth));
    });
}

}  // namespace

void keepOnSheet(const geo::Projection& projection, const geo::Viewport& viewport, LabelPlacer& placer) {
    const geo::ScreenBox reached = placer.frame().grownBy(1.0);
    for (const std::vector<geo::PlanePoint>& course : keptEdgeOf(projection)) {
        for (std::size_t index = 1; index < course.size(); ++index) {
            const geo::ScreenPoint from = viewport.toScreen(course[index - 1]);
            const geo::ScreenPoint to = viewport.toScreen(course[index]);
            if (const auto inside = geo::fractionInside(from, to, reached)) {
                blockSegment(geo::pointAt(from, to, inside->first), geo::pointAt(from, to, inside->second), placer);
            }
        }
    }
}

void keepOnSheet(const World& world, const geo::Viewport& viewport, LabelPlacer& placer) {
    if (!world.projection.proj.empty()) {
        keepOnSheet(projectionOfThisThread(world.projection), viewport, placer);
    }
}

}  // namespace marz
