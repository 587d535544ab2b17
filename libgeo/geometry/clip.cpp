// SPDX-License-Identifier: MIT
#include "libgeo/geometry/clip.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "libgeo/geometry/half_plane.h"

namespace geo {

namespace {

template <class Point>
bool allInside(std::span<const Point> points, std::span<const HalfPlane<Point>> sides) {
    return std::all_of(points.begin(), points.end(), [sides](const Point& point) {
        return std::all_of(sides.begin(), sides.end(),
                           [&point](const HalfPlane<Point>& side) { return side.contains(point); });
    });
}

template <class Point>
void clipPart(std::span<const Point> part, ShapeKind kind, std::span<const HalfPlane<Point>> sides,
              Shape<Point>& result) {
    std::vector<PointList<Point>> pieces{PointList<Point>(part.begin(), part.end())};
    for (const HalfPlane<Point>& side : sides) {
        std::vector<PointList<Point>> kept;
        for (const PointList<Point>& piece : pieces) {
            if (kind == ShapeKind::area) {
                clipRing(std::span<const Point>(piece), side, kept);
            } else {
                clipPolyline(std::span<const Point>(piece), side, kept);
            }
        }
        pieces = std::move(kept);
    }
    for (const PointList<Point>& piece : pieces) {
        result.beginPart();
        result.points.insert(result.points.end(), piece.begin(), piece.end());
    }
}

template <class Point>
Shape<Point> clip(Shape<Point> shape, std::span<const HalfPlane<Point>> sides) {
    if (allInside(std::span<const Point>(shape.points), sides)) {
        return shape;
    }
    Shape<Point> result;
    result.kind = shape.kind;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const Point> part = shape.part(i);
        if (allInside(part, sides)) {
            result.beginPart();
            result.points.insert(result.points.end(), part.begin(), part.end());
        } else if (shape.kind != ShapeKind::point) {
            clipPart(part, shape.kind, sides, result);
        }
    }
    return result.empty() ? Shape<Point>{} : result;
}

}  // namespace

GeoShape clipToBox(GeoShape shape, const LonLatBox& box) {
    const std::array<HalfPlane<LonLat>, 4> sides = {
        HalfPlane<LonLat>(HalfPlaneSide::east, box.west), HalfPlane<LonLat>(HalfPlaneSide::west, box.east),
        HalfPlane<LonLat>(HalfPlaneSide::north, box.south), HalfPlane<LonLat>(HalfPlaneSide::south, box.north)};
    return clip<LonLat>(std::move(shape), sides);
}

PlaneShape clipToBox(PlaneShape shape, const PlaneBox& box) {
    const std::array<HalfPlane<PlanePoint>, 4> sides = {
        HalfPlane<PlanePoint>(HalfPlaneSide::east, box.minX), HalfPlane<PlanePoint>(HalfPlaneSide::west, box.maxX),
        HalfPlane<PlanePoint>(HalfPlaneSide::north, box.minY), HalfPlane<PlanePoint>(HalfPlaneSide::south, box.maxY)};
    return clip<PlanePoint>(std::move(shape), sides);
}

GeoShape clipToLatitudes(GeoShape shape, double south, double north) {
    const std::array<HalfPlane<LonLat>, 2> sides = {HalfPlane<LonLat>(HalfPlaneSide::north, south),
                                                    HalfPlane<LonLat>(HalfPlaneSide::south, north)};
    return clip<LonLat>(std::move(shape), sides);
}

}  // namespace geo
