// SPDX-License-Identifier: MIT
#include <limits>
#include <vector>

#include "libgeo/geometry/bounding_box.h"
#include "tests/support/catch.h"

TEST_CASE("The box around points is the same as that which includes one after the other", "[bounding box]") {
    std::vector<geo::PlanePoint> points;
    geo::PlaneBox expected;
    for (int number = 0; number < 40; ++number) {
        CHECK(geo::boundingBoxOf(points) == expected);
        // Up and down, so that each lane has the least and the greatest at some length.
        const double x = (number % 7 - 3) * 1000.0 * number;
        const double y = (number % 5 - 2) * -700.0 * number;
        points.push_back({x, y});
        expected.include(points.back());
    }
}

TEST_CASE("Coordinates that are no numbers are passed over in a bounding box", "[bounding box]") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<geo::PlanePoint> points{{nan, 4.0}, {1.0, nan}, {nan, nan}, {3.0, 2.0}, {2.0, nan}};
    const geo::PlaneBox box = geo::boundingBoxOf(points);
    CHECK(box == geo::PlaneBox{1.0, 2.0, 3.0, 4.0});
    CHECK(geo::boundingBoxOf(std::span(points).first(1)).minY == 4.0);
    CHECK(geo::boundingBoxOf(std::span(points).subspan(2, 1)).empty());
}
