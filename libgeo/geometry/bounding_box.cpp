// SPDX-License-Identifier: MIT
#include "libgeo/geometry/bounding_box.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <limits>

namespace geo {

namespace {

/// Numbers that are compared at once: x and y of a point.
using Pair [[gnu::vector_size(sizeof(PlanePoint))]] = double;
static_assert(sizeof(PlanePoint) == 2 * sizeof(double));
constexpr std::size_t pointsAtOnce = 4;  // none of which waits for the one before

/// `count` is a multiple of `pointsAtOnce`.
PlaneBox boxOfFours(const PlanePoint* points, std::size_t count) {
    std::array<Pair, pointsAtOnce> least;
    std::array<Pair, pointsAtOnce> greatest;
    least.fill(Pair{} + std::numeric_limits<double>::infinity());
    greatest.fill(Pair{} - std::numeric_limits<double>::infinity());
    for (std::size_t index = 0; index < count; index += pointsAtOnce) {
        for (std::size_t lane = 0; lane < pointsAtOnce; ++lane) {
            Pair point;
            std::memcpy(&point, points + index + lane, sizeof(point));
            least[lane] = point < least[lane] ? point : least[lane];
            greatest[lane] = point > greatest[lane] ? point : greatest[lane];
        }
    }
    PlaneBox box;
    for (std::size_t lane = 0; lane < pointsAtOnce; ++lane) {
        box.include(PlaneBox{least[lane][0], least[lane][1], greatest[lane][0], greatest[lane][1]});
    }
    return box;
}

}  // namespace

PlaneBox boundingBoxOf(std::span<const PlanePoint> points) {
    const std::size_t rest = points.size() % pointsAtOnce;
    PlaneBox box = boxOfFours(points.data(), points.size() - rest);
    for (const PlanePoint point : points.last(rest)) {
        box.include(point);
    }
    return box;
}

}  // namespace geo
