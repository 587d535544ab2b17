// SPDX-License-Identifier: MIT

#include "app/scene/graticule_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr long degree = 3600;
constexpr long quarterTurn = 90 * degree;
constexpr long halfTurn = 180 * degree;
constexpr std::array<long, 17> intervals{1,          2,          5,           10,          30,         60,
                                         120,        300,        600,         1200,        1800,       degree,
                                         2 * degree, 5 * degree, 10 * degree, 20 * degree, 30 * degree};
constexpr double wantedPixels = 110.0;
constexpr long wholeEarthFrom = 2 * degree;  // at this spacing the lines of the whole earth are few

long intervalFor(double seconds) {
    const auto found = std::find_if(intervals.begin(), intervals.end(),
                                    [seconds](long interval) { return static_cast<double>(interval) >= seconds; });
    return found == intervals.end() ? intervals.back() : *found;
}

/// Longitudes run on past 180 where the range crosses it.
struct Extent {
    long west = -halfTurn;
    long south = -quarterTurn;
    long east = halfTurn;
    long north = quarterTurn;

    friend bool operator==(const Extent&, const Extent&) = default;
};

long snapped(double degrees, long step, double (*round)(double)) {
    return static_cast<long>(round(degrees * degree / static_cast<double>(step))) * step;
}

double floorOf(double value) {
    return std::floor(value);
}
double ceilOf(double value) {
    return std::ceil(value);
}

/// All longitudes of the sheet: from one edge of the map to the other.
Extent wholeEarth(const geo::Projection& projection) {
    const long seam = std::lround(projection.definition().centre.lon * degree);
    return {seam - halfTurn, -quarterTurn, seam + halfTurn, quarterTurn};
}

/// What the picture shows, with as much again around it, in steps that keep the same answer while the map moves.
Extent extentAround(const geo::Viewport& viewport, const geo::Projection& projection, const GraticuleSpacing& spacing) {
    const auto centre = projection.toLonLat(viewport.centre);
    if (!centre) {
        return wholeEarth(projection);
    }
    double west = 0.0;
    double east = 0.0;
    double south = centre->lat;
    double north = centre->lat;
    constexpr int steps = 6;
    for (int column = 0; column <= steps; ++column) {
        for (int row = 0; row <= steps; ++row) {
            const auto point =
                projection.toLonLat(viewport.toPlane({viewport.width * column / steps, viewport.height * row / steps}));
            if (point) {
                const double turn = std::remainder(point->lon - centre->lon, 360.0);
                west = std::min(west, turn);
                east = std::max(east, turn);
                south = std::min(south, point->lat);
                north = std::max(north, point->lat);
            }
        }
    }
    const double wide = (east - west) / 2.0;
    const double high = (north - south) / 2.0;
    const long columns = 4 * spacing.meridians;
    const long rows = 4 * spacing.parallels;
    Extent extent{snapped(centre->lon + west - wide, columns, floorOf), snapped(south - high, rows, floorOf),
                  snapped(centre->lon + east + wide, columns, ceilOf), snapped(north + high, rows, ceilOf)};
    const Extent earth = wholeEarth(projection);
    const bool allRows = spacing.parallels >= wholeEarthFrom;
    extent.south = allRows ? earth.south : std::max(extent.south, earth.south);
    extent.north = allRows ? earth.north : std::min(extent.north, earth.north);
    if (spacing.meridians >= wholeEarthFrom || extent.east - extent.west >= 2 * halfTurn) {
        extent.west = earth.west;
        extent.east = earth.east;
    }
    return extent;
}

/// A vertex at least every five degrees, and so close that the line is smooth between two crossings.
long vertexStep(long spacing) {
    return std::max(1L, std::min(spacing / 4, 5 * degree));
}

void addLine(geo::VectorLayer& layer, long from, long to, long step, const auto& pointAt) {
    geo::GeoShape line;
    line.kind = geo::ShapeKind::line;
    line.beginPart();
    for (long at = from; at < to; at += step) {
        line.points.push_back(pointAt(static_cast<double>(at) / degree));
    }
    line.points.push_back(pointAt(static_cast<double>(to) / degree));
    layer.shapes.push_back(std::move(line));
}

long firstMultiple(long from, long step) {
    return static_cast<long>(std::ceil(static_cast<double>(from) / static_cast<double>(step))) * step;
}

enum class MapEnd { north, south };

/// Whether all meridians meet where the map ends there.
bool meetsInPoint(const geo::Projection& projection, MapEnd end) {
    const geo::ProjectionDefinition& definition = projection.definition();
    constexpr double beside = 1.0;  // degrees; on the ground two meridians are a degree or two apart there
    const double lat = end == MapEnd::north ? std::min(90.0 - beside, definition.maxLatitude)
                                            : std::max(beside - 90.0, definition.minLatitude);
    const auto west = projection.toPlane({std::remainder(definition.centre.lon - 60.0, 360.0), lat});
    const auto east = projection.toPlane({std::remainder(definition.centre.lon + 60.0, 360.0), lat});
    constexpr double clearlyApart = 2'000'000.0;  // metres
    return !west || !east || std::hypot(east->x - west->x, east->y - west->y) < clearlyApart;
}

GraticuleLines makeLines(const Extent& extent, const GraticuleSpacing& spacing, const geo::Projection& projection) {
    GraticuleLines result;
    result.spacing = spacing;
    geo::VectorLayer layer;
    layer.name = "graticule";
    // Close to a pole that is a point the meridians would run into a black star: four of them reach it.
    const long last = quarterTurn - spacing.parallels;
    const long lastSouth = meetsInPoint(projection, MapEnd::south) ? -last : extent.south;
    const long lastNorth = meetsInPoint(projection, MapEnd::north) ? last : extent.north;
    for (long lon = firstMultiple(extent.west, spacing.meridians); lon <= extent.east; lon += spacing.meridians) {
        const bool reachesPole = lon % quarterTurn == 0;
        const long south = reachesPole ? extent.south : std::max(extent.south, lastSouth);
        const long north = reachesPole ? extent.north : std::min(extent.north, lastNorth);
        if (south < north) {
            addLine(layer, south, north, vertexStep(spacing.parallels), [lon](double lat) {
                return geo::LonLat{static_cast<double>(lon) / degree, lat};
            });
            const long turned = std::lround(std::remainder(static_cast<double>(lon), 2.0 * halfTurn));
            result.lines.push_back({Axis::longitude, turned});
        }
    }
    for (long lat = firstMultiple(extent.south, spacing.parallels); lat <= extent.north; lat += spacing.parallels) {
        if (std::labs(lat) < quarterTurn) {
            addLine(layer, extent.west, extent.east, vertexStep(spacing.meridians), [lat](double lon) {
                return geo::LonLat{lon, static_cast<double>(lat) / degree};
            });
            result.lines.push_back({Axis::latitude, lat});
        }
    }
    result.layer = geo::ProjectedLayer::build(layer, projection);
    return result;
}

}  // namespace

GraticuleSpacing graticuleSpacing(const geo::Viewport& viewport, const geo::Projection& projection) {
    constexpr double metresPerSecond = 30.9;  // of latitude
    const double seconds = wantedPixels * geo::groundMetresPerPixel(viewport, projection) / metresPerSecond;
    const auto centre = projection.toLonLat(viewport.centre);
    const double shrink = centre ? std::cos(centre->lat * std::numbers::pi / 180.0) : 1.0;
    const long parallels = intervalFor(seconds);
    return {std::max(parallels, intervalFor(0.6 * seconds / std::max(shrink, 1e-6))), parallels};
}

std::shared_ptr<const GraticuleLines> graticuleLines(const geo::Viewport& viewport, const geo::Projection& projection) {
    struct Made {
        geo::ProjectionDefinition definition;
        Extent extent;
        std::shared_ptr<const GraticuleLines> lines;
    };
    thread_local std::optional<Made> last;
    const GraticuleSpacing spacing = graticuleSpacing(viewport, projection);
    const Extent extent = extentAround(viewport, projection, spacing);
    if (!last || !(last->lines->spacing == spacing) || !(last->extent == extent) ||
        !(last->definition == projection.definition())) {
        last = Made{projection.definition(), extent,
                    std::make_shared<const GraticuleLines>(makeLines(extent, spacing, projection))};
    }
    return last->lines;
}

}  // namespace marz
