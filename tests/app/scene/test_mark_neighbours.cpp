// SPDX-License-Identifier: MIT

#include "app/scene/mark_neighbours.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Points in a frame of 800 by 500 pixels and beyond it on all sides.
std::vector<geo::ScreenPoint> scatteredPoints(std::size_t count) {
    std::mt19937 dice(11);
    std::vector<geo::ScreenPoint> points;
    for (std::size_t index = 0; index < count; ++index) {
        points.push_back(
            {static_cast<double>(dice() % 12000) / 10.0 - 200.0, static_cast<double>(dice() % 9000) / 10.0 - 200.0});
    }
    return points;
}

}  // namespace

TEST_CASE("Neighbours are counted as comparing all with all does, up to as many as matter") {
    const std::vector<geo::ScreenPoint> points = scatteredPoints(1500);
    for (const double radius : {3.0, 40.0, 300.0}) {
        const NeighbourCount count({0.0, 0.0, 800.0, 500.0}, points, radius);
        std::size_t wrong = 0;
        for (std::size_t index = 0; index < points.size(); ++index) {
            std::size_t expected = 0;
            for (std::size_t other = 0; other < points.size(); ++other) {
                expected += other != index && std::hypot(points[other].x - points[index].x,
                                                         points[other].y - points[index].y) < radius
                                ? 1U
                                : 0U;
            }
            wrong += count.around(points[index], points.size()) != expected ? 1U : 0U;
            wrong += count.around(points[index], 4) != std::min<std::size_t>(expected, 4) ? 1U : 0U;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("One point, or a frame without extent, has no neighbours to count") {
    const std::vector<geo::ScreenPoint> one{{10.0, 10.0}};
    CHECK(NeighbourCount({0.0, 0.0, 0.0, 0.0}, one, 20.0).around(one.front(), 5) == 0);
    CHECK(NeighbourCount({0.0, 0.0, 800.0, 500.0}, one, 0.0).around(one.front(), 5) == 0);
}

TEST_CASE("The nearest leader is found wherever it lies, and none beyond the distance") {
    LeaderIndex leaders({0.0, 0.0, 800.0, 500.0}, 17.0);
    leaders.add({400.0, 200.0}, 3, 0);
    leaders.add({430.0, 200.0}, 4, 1);
    leaders.add({-300.0, -150.0}, 5, 2);  // two beyond the frame, in one cell of its rim
    leaders.add({-350.0, -150.0}, 6, 3);
    CHECK(leaders.nearest({410.0, 205.0}) == 0U);
    CHECK(leaders.nearest({420.0, 195.0}) == 1U);
    CHECK(leaders.nearest({415.0, 200.0}) == 0U);  // as near to both: the place that comes first
    CHECK(leaders.nearest({-355.0, -150.0}) == 3U);
    CHECK(leaders.nearest({-305.0, -150.0}) == 2U);
    CHECK_FALSE(leaders.nearest({400.0, 217.5}).has_value());
}
