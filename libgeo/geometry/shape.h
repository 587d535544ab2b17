// SPDX-License-Identifier: MIT
#pragma once

// A simple feature as a plain value: all coordinates in one array, cut into parts. A point shape has one part a
// point; a line shape one part a polyline; an area shape one part a ring, closed implicitly (the first point is not
// repeated), outer rings counter-clockwise and holes clockwise (in a y-up space), so that the non-zero winding rule
// fills it. The template parameter is the coordinate space (point.h).

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "libgeo/geometry/point.h"

namespace geo {

enum class ShapeKind { none, point, line, area };

template <class Point>
struct Shape {
    ShapeKind kind = ShapeKind::none;
    std::vector<Point> points;
    /// Index of each part's first point; parts follow one another without gaps, the last ends at points.size().
    std::vector<std::uint32_t> partStarts;

    bool empty() const { return points.empty(); }
    std::size_t partCount() const { return partStarts.size(); }
    std::span<const Point> part(std::size_t index) const {
        const std::size_t begin = partStarts[index];
        const std::size_t end = index + 1 < partStarts.size() ? partStarts[index + 1] : points.size();
        return {points.data() + begin, end - begin};
    }
    void beginPart() { partStarts.push_back(static_cast<std::uint32_t>(points.size())); }

    friend bool operator==(const Shape&, const Shape&) = default;
};

using GeoShape = Shape<LonLat>;
using PlaneShape = Shape<PlanePoint>;

}  // namespace geo
