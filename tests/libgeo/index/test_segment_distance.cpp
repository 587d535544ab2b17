// SPDX-License-Identifier: MIT
#include "libgeo/index/segment_distance.h"

#include <limits>
#include <random>
#include <vector>

#include "tests/support/catch.h"

using namespace geo;

namespace {

/// As the search is described: one point after the other.
SegmentDistance::Farthest oneByOne(const SegmentDistance& segment, const std::vector<PlanePoint>& points) {
    SegmentDistance::Farthest found;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const double squared = segment(points[index]);
        if (squared > found.squared || (squared == found.squared && isBefore(points[index], points[found.index]))) {
            found = {index, squared};
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The farthest of any number of points is that of looking at one after the other") {
    std::mt19937 chance(31);
    std::uniform_int_distribution<int> coordinate(-40, 40);  // few values, so that many are equally far
    for (std::size_t count = 1; count < 400; count += count < 20 ? 1 : 13) {
        for (int repetition = 0; repetition < 20; ++repetition) {
            const auto point = [&] {
                return PlanePoint{static_cast<double>(coordinate(chance)), static_cast<double>(coordinate(chance))};
            };
            const PlanePoint from = point();
            const PlanePoint to = repetition % 5 == 0 ? from : point();
            const SegmentDistance segment(from, to);
            std::vector<PlanePoint> points(count);
            for (PlanePoint& each : points) {
                each = point();
            }
            if (repetition == 3) {
                points[count / 2].x = std::numeric_limits<double>::quiet_NaN();
            }
            const SegmentDistance::Farthest expected = oneByOne(segment, points);
            const SegmentDistance::Farthest found = segment.farthestOf(points);
            REQUIRE(found.squared == expected.squared);
            REQUIRE(found.index == expected.index);
            REQUIRE(SegmentDistance(to, from).farthestOf(points).squared == expected.squared);
        }
    }
}

TEST_CASE("Distances to a segment end at its ends") {
    const SegmentDistance segment({0, 0}, {10, 0});
    CHECK(segment({5, 3}) == 9.0);
    CHECK(segment({-3, 4}) == 25.0);
    CHECK(segment({13, 4}) == 25.0);
    CHECK(SegmentDistance({1, 1}, {1, 1})({4, 5}) == 25.0);
}
