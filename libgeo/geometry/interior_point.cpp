// SPDX-License-Identifier: MIT
#include "libgeo/geometry/interior_point.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

#include "libgeo/geometry/nearness.h"

namespace geo {

namespace {

constexpr LonLat nowhere{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
constexpr double radiansPerDegree = std::numbers::pi / 180.0;

struct Bounds {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();
};

Bounds boundsOf(std::span<const LonLat> points) {
    Bounds bounds;
    for (const LonLat& point : points) {
        bounds.west = std::min(bounds.west, point.lon);
        bounds.east = std::max(bounds.east, point.lon);
        bounds.south = std::min(bounds.south, point.lat);
        bounds.north = std::max(bounds.north, point.lat);
    }
    return bounds;
}

std::size_t largestPart(const GeoShape& shape) {
    std::size_t largest = 0;
    double largestArea = -1.0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const LonLat> part = shape.part(i);
        const double squeeze = std::cos(part.front().lat * radiansPerDegree);
        const double area = std::abs(signedArea(part)) * squeeze;
        if (area > largestArea) {
            largest = i;
            largestArea = area;
        }
    }
    return largest;
}

/// The largest ring and those that touch its box, with longitudes squeezed so that degrees are alike both ways.
GeoShape squeezedNeighbourhood(const GeoShape& shape, std::size_t part, double squeeze) {
    const Bounds wanted = boundsOf(shape.part(part));
    GeoShape result;
    result.kind = ShapeKind::area;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const LonLat> ring = shape.part(i);
        const Bounds bounds = boundsOf(ring);
        if (bounds.west > wanted.east || bounds.east < wanted.west || bounds.south > wanted.north ||
            bounds.north < wanted.south) {
            continue;
        }
        result.beginPart();
        for (const LonLat& point : ring) {
            result.points.push_back({point.lon * squeeze, point.lat});
        }
    }
    return result;
}

struct Square {
    LonLat centre;
    double half = 0.0;
    double depth = 0.0;  // of its centre; negative outside the area

    double greatestPossibleDepth() const { return depth + half * std::numbers::sqrt2; }
    friend bool operator<(const Square& one, const Square& other) {
        return one.greatestPossibleDepth() < other.greatestPossibleDepth();
    }
};

Square squareAt(LonLat centre, double half, const GeoShape& shape) {
    const double distance = distanceToShape(centre, shape);
    return {centre, half, areaContains(shape, centre) ? distance : -distance};
}

LonLat deepestPoint(const GeoShape& shape) {
    // A guard against shapes without any inside, and against outlines of a million points, each looked at every time.
    const auto mostSquares = std::clamp<std::size_t>(20'000'000 / shape.points.size(), 50, 2000);
    const Bounds bounds = boundsOf(shape.points);
    const double width = bounds.east - bounds.west;
    const double height = bounds.north - bounds.south;
    const double precision = std::max(width, height) / 200.0;
    const double half = std::max(std::min(width, height), std::max(width, height) / 50.0) / 2.0;
    if (!(half > 0.0)) {
        return shape.points.front();
    }
    std::priority_queue<Square> queue;
    const int across = std::max(1, static_cast<int>(std::ceil(width / (2.0 * half))));
    const int upwards = std::max(1, static_cast<int>(std::ceil(height / (2.0 * half))));
    for (int column = 0; column < across; ++column) {
        for (int row = 0; row < upwards; ++row) {
            const LonLat centre{bounds.west + half * (2 * column + 1), bounds.south + half * (2 * row + 1)};
            queue.push(squareAt(centre, half, shape));
        }
    }
    Square best = queue.top();
    for (std::size_t i = 0; i < mostSquares && !queue.empty(); ++i) {
        const Square square = queue.top();
        queue.pop();
        if (square.depth > best.depth) {
            best = square;
        }
        if (square.greatestPossibleDepth() - best.depth <= precision) {
            break;
        }
        const double quarter = square.half / 2.0;
        for (const double dx : {-quarter, quarter}) {
            for (const double dy : {-quarter, quarter}) {
                queue.push(squareAt({square.centre.lon + dx, square.centre.lat + dy}, quarter, shape));
            }
        }
    }
    return best.depth > 0.0 ? best.centre : shape.points.front();
}

double squeezedLength(LonLat a, LonLat b) {
    const double squeeze = std::cos((a.lat + b.lat) / 2.0 * radiansPerDegree);
    return std::hypot((b.lon - a.lon) * squeeze, b.lat - a.lat);
}

double squeezedLength(std::span<const LonLat> line) {
    double length = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += squeezedLength(line[i - 1], line[i]);
    }
    return length;
}

}  // namespace

LonLat interiorPoint(const GeoShape& shape) {
    if (shape.empty()) {
        return nowhere;
    }
    if (shape.kind == ShapeKind::line) {
        return middleOfLine(shape);
    }
    if (shape.kind != ShapeKind::area) {
        return shape.points.front();
    }
    const std::size_t part = largestPart(shape);
    const Bounds bounds = boundsOf(shape.part(part));
    const double middleLatitude = (bounds.south + bounds.north) / 2.0;
    const double squeeze = std::max(0.01, std::cos(middleLatitude * radiansPerDegree));
    const LonLat deepest = deepestPoint(squeezedNeighbourhood(shape, part, squeeze));
    return {deepest.lon / squeeze, deepest.lat};
}

LonLat middleOfLine(const GeoShape& shape) {
    if (shape.empty()) {
        return nowhere;
    }
    std::size_t longest = 0;
    double longestLength = -1.0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const double length = squeezedLength(shape.part(i));
        if (length > longestLength) {
            longest = i;
            longestLength = length;
        }
    }
    const std::span<const LonLat> line = shape.part(longest);
    double remaining = longestLength / 2.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length = squeezedLength(line[i - 1], line[i]);
        if (length >= remaining && length > 0.0) {
            const double part = remaining / length;
            return {line[i - 1].lon + part * (line[i].lon - line[i - 1].lon),
                    line[i - 1].lat + part * (line[i].lat - line[i - 1].lat)};
        }
        remaining -= length;
    }
    return line.back();
}

}  // namespace geo
