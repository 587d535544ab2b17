// SPDX-License-Identifier: MIT
#pragma once

// Axis-parallel boxes in the three spaces. LonLatBox may cross the date line: then west is greater than east.
// A PlaneBox starts empty (minimum above maximum) and grows with include().

#include <algorithm>
#include <limits>

#include "libgeo/geometry/point.h"

namespace geo {

/// Degrees; west > east means that the box crosses the 180th meridian.
struct LonLatBox {
    double west = -180.0;
    double south = -90.0;
    double east = 180.0;
    double north = 90.0;

    bool crossesDateLine() const { return west > east; }
    /// From the west edge eastwards to the east edge.
    double width() const { return crossesDateLine() ? east + 360.0 - west : east - west; }
    double height() const { return north - south; }
    /// A share of the width east of the west edge, a share of the height north of the south edge.
    LonLat pointAt(double eastShare, double northShare) const {
        const double lon = west + eastShare * width();
        return {lon > 180.0 ? lon - 360.0 : lon, south + northShare * height()};
    }
    bool contains(LonLat point) const {
        if (point.lat < south || point.lat > north) {
            return false;
        }
        return crossesDateLine() ? (point.lon >= west || point.lon <= east) : (point.lon >= west && point.lon <= east);
    }
    friend bool operator==(const LonLatBox&, const LonLatBox&) = default;
};

/// Metres; empty until a point was included.
struct PlaneBox {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool empty() const { return minX > maxX || minY > maxY; }
    double width() const { return empty() ? 0.0 : maxX - minX; }
    double height() const { return empty() ? 0.0 : maxY - minY; }
    PlanePoint centre() const { return {(minX + maxX) / 2.0, (minY + maxY) / 2.0}; }

    void include(PlanePoint point) {
        minX = std::min(minX, point.x);
        minY = std::min(minY, point.y);
        maxX = std::max(maxX, point.x);
        maxY = std::max(maxY, point.y);
    }
    void include(const PlaneBox& other) {
        minX = std::min(minX, other.minX);
        minY = std::min(minY, other.minY);
        maxX = std::max(maxX, other.maxX);
        maxY = std::max(maxY, other.maxY);
    }
    PlaneBox grownBy(double metres) const { return {minX - metres, minY - metres, maxX + metres, maxY + metres}; }
    bool intersects(const PlaneBox& other) const {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }
    bool contains(PlanePoint point) const {
        return point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY;
    }
    friend bool operator==(const PlaneBox&, const PlaneBox&) = default;
};

/// Pixels, y downwards.
struct ScreenBox {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    ScreenPoint centre() const { return {(left + right) / 2.0, (top + bottom) / 2.0}; }
    bool intersects(const ScreenBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    bool contains(ScreenPoint point) const {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    ScreenBox grownBy(double pixels) const { return {left - pixels, top - pixels, right + pixels, bottom + pixels}; }
    friend bool operator==(const ScreenBox&, const ScreenBox&) = default;
};

}  // namespace geo
