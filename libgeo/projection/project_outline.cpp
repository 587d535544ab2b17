// SPDX-License-Identifier: MIT
#include "libgeo/projection/project_outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "libgeo/projection/project_shape.h"

namespace geo {

namespace {

constexpr double tolerance = 1e-9;  // degrees
constexpr double smallestEarthRadius = 6335000.0;

/// Whether a file ends an area there because its sheet ends.
bool isSheetEdge(LonLat from, LonLat to) {
    const auto onDateLine = [](LonLat point) { return std::abs(std::abs(point.lon) - 180.0) < tolerance; };
    const auto onPole = [](LonLat point) { return std::abs(point.lat) > 90.0 - tolerance; };
    return (onDateLine(from) && onDateLine(to)) || (onPole(from) && onPole(to));
}

double fromCentralMeridian(LonLat point, double centralMeridian) {
    double turn = point.lon - centralMeridian;
    if (turn > 180.0 || turn < -180.0) {
        turn = std::remainder(turn, 360.0);
    }
    return turn;
}

/// Whether the ring comes to the seam, jumps over it, reaches beyond the clip latitudes or has an edge of its sheet.
bool meetsEdge(std::span<const LonLat> ring, const ProjectionDefinition& definition) {
    const bool hasSeam = definition.seam == ProjectionSeam::meridian;
    LonLat previous = ring.back();
    double turnBefore = fromCentralMeridian(previous, definition.centre.lon);
    for (const LonLat& point : ring) {
        const double turn = fromCentralMeridian(point, definition.centre.lon);
        if (point.lat <= definition.minLatitude || point.lat >= definition.maxLatitude ||
            isSheetEdge(previous, point)) {
            return true;
        }
        if (hasSeam && (std::abs(turn) > 180.0 - tolerance || std::abs(turn - turnBefore) > 180.0)) {
            return true;
        }
        previous = point;
        turnBefore = turn;
    }
    return false;
}

/// Whether the shape comes near the rim of a disc. Nearer than it needs to be: then it only has an outline for nothing.
bool comesNearRim(const PlaneShape& projected, const ProjectionDefinition& definition) {
    const double rim = definition.horizonDegrees * std::numbers::pi / 180.0 * smallestEarthRadius * 0.99;
    return std::any_of(projected.points.begin(), projected.points.end(),
                       [rim](const PlanePoint& point) { return point.x * point.x + point.y * point.y > rim * rim; });
}

bool isCut(const GeoShape& area, const PlaneShape& projected, const Projection& projection) {
    const ProjectionDefinition& definition = projection.definition();
    if (definition.seam == ProjectionSeam::horizon && comesNearRim(projected, definition)) {
        return true;
    }
    for (std::size_t i = 0; i < area.partCount(); ++i) {
        if (!area.part(i).empty() && meetsEdge(area.part(i), definition)) {
            return true;
        }
    }
    return false;
}

/// The ring's edges in runs, without those of the sheet.
void appendOwnEdges(std::span<const LonLat> ring, GeoShape& lines) {
    const std::size_t count = ring.size();
    std::size_t start = 0;  // behind an edge that is left out, where there is one: no run begins in its middle
    while (start < count && !isSheetEdge(ring[(start + count - 1) % count], ring[start])) {
        ++start;
    }
    start %= count;
    bool open = false;
    for (std::size_t step = 0; step < count; ++step) {
        const LonLat from = ring[(start + step) % count];
        const LonLat to = ring[(start + step + 1) % count];
        if (isSheetEdge(from, to)) {
            open = false;
            continue;
        }
        if (!open) {
            lines.beginPart();
            lines.points.push_back(from);
            open = true;
        }
        lines.points.push_back(to);
    }
}

}  // namespace

std::optional<PlaneShape> projectOutline(const GeoShape& area, const PlaneShape& projected,
                                         const Projection& projection) {
    if (area.kind != ShapeKind::area || projected.empty() || !isCut(area, projected, projection)) {
        return std::nullopt;
    }
    GeoShape lines;
    lines.kind = ShapeKind::line;
    for (std::size_t i = 0; i < area.partCount(); ++i) {
        if (!area.part(i).empty()) {
            appendOwnEdges(area.part(i), lines);
        }
    }
    return projectShape(lines, projection);
}

}  // namespace geo
