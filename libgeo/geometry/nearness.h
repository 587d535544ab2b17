// SPDX-License-Identifier: MIT
#pragma once

// Whether a point lies in an area, and how far it is from a line, in any of the coordinate spaces that point upwards
// (distances are in units of the coordinates: metres in the plane, degrees on LonLat).

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

#include "libgeo/geometry/orientation.h"
#include "libgeo/geometry/shape.h"

namespace geo {

/// How often a ring runs round the point counter-clockwise (D. Sunday, "Inclusion of a point in a polygon", 2001).
template <class Point>
int windingNumber(std::span<const Point> ring, Point point) {
    int winding = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[i + 1 == ring.size() ? 0 : i + 1];
        const bool aBelow = vertical(a) <= vertical(point);
        if (aBelow == (vertical(b) <= vertical(point))) {
            continue;
        }
        const double side = (horizontal(b) - horizontal(a)) * (vertical(point) - vertical(a)) -
                            (horizontal(point) - horizontal(a)) * (vertical(b) - vertical(a));
        if (aBelow && side > 0.0) {
            ++winding;
        } else if (!aBelow && side < 0.0) {
            --winding;
        }
    }
    return winding;
}

/// By the non-zero winding rule; false for shapes that are no areas.
template <class Point>
bool areaContains(const Shape<Point>& shape, Point point) {
    if (shape.kind != ShapeKind::area) {
        return false;
    }
    int winding = 0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        winding += windingNumber(shape.part(i), point);
    }
    return winding != 0;
}

template <class Point>
double squaredDistanceToSegment(Point point, Point a, Point b) {
    const double dx = horizontal(b) - horizontal(a);
    const double dy = vertical(b) - vertical(a);
    const double px = horizontal(point) - horizontal(a);
    const double py = vertical(point) - vertical(a);
    const double lengthSquared = dx * dx + dy * dy;
    const double part = lengthSquared > 0.0 ? std::clamp((px * dx + py * dy) / lengthSquared, 0.0, 1.0) : 0.0;
    const double ex = px - part * dx;
    const double ey = py - part * dy;
    return ex * ex + ey * ey;
}

/// Infinite for an empty polyline; the distance to the point for one of one point.
template <class Point>
double distanceToPolyline(Point point, std::span<const Point> polyline) {
    double least = std::numeric_limits<double>::infinity();
    if (polyline.size() == 1) {
        least = squaredDistanceToSegment(point, polyline[0], polyline[0]);
    }
    for (std::size_t i = 1; i < polyline.size(); ++i) {
        least = std::min(least, squaredDistanceToSegment(point, polyline[i - 1], polyline[i]));
    }
    return std::sqrt(least);
}

/// To the outline of an area, the polylines of a line, the nearest of some points.
template <class Point>
double distanceToShape(Point point, const Shape<Point>& shape) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const Point> part = shape.part(i);
        least = std::min(least, distanceToPolyline(point, part));
        if (shape.kind == ShapeKind::area && part.size() > 1) {
            least = std::min(least, std::sqrt(squaredDistanceToSegment(point, part.back(), part.front())));
        }
    }
    return least;
}

}  // namespace geo
