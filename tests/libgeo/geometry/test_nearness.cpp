// SPDX-License-Identifier: MIT
#include "libgeo/geometry/nearness.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

TEST_CASE("The winding number is the angle that a ring turns through round the point") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const geo::GeoShape shape = test::tangledShape(seed, {0.0, 0.0}, 5.0);
        const auto points = shape.part(0);
        double angle = 0.0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const geo::LonLat a = points[i];
            const geo::LonLat b = points[(i + 1) % points.size()];
            angle += std::atan2(a.lon * b.lat - a.lat * b.lon, a.lon * b.lon + a.lat * b.lat);
        }
        CHECK(geo::windingNumber(points, geo::LonLat{0.0, 0.0}) == std::lround(angle / (2.0 * std::numbers::pi)));
    }
}

TEST_CASE("The distance to a polyline is the least to any of a thousand points on it") {
    const geo::GeoShape shape = test::tangledShape(3, {0.0, 0.0}, 5.0);
    const auto line = shape.part(0);
    for (const geo::LonLat point : {geo::LonLat{0, 0}, geo::LonLat{7, 7}, geo::LonLat{-3, 1}}) {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i < line.size(); ++i) {
            for (int step = 0; step <= 1000; ++step) {
                const double share = step / 1000.0;
                least =
                    std::min(least, std::hypot(line[i - 1].lon + share * (line[i].lon - line[i - 1].lon) - point.lon,
                                               line[i - 1].lat + share * (line[i].lat - line[i - 1].lat) - point.lat));
            }
        }
        CHECK(geo::distanceToPolyline(point, line) == Approx(least).margin(0.005));
    }
    CHECK(std::isinf(geo::distanceToPolyline(geo::LonLat{0, 0}, std::span<const geo::LonLat>())));
}
