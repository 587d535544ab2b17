// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "tests/benchmark/densify_layer.h"
#include "tests/support/catch.h"

using marz::benchmark::densified;

namespace {

geo::GeoShape line(std::vector<geo::LonLat> points) {
    return {geo::ShapeKind::line, std::move(points), {0}};
}

}  // namespace

TEST_CASE("A denser line has the asked-for number of segments and keeps its own vertices") {
    const geo::GeoShape plain = line({{60.0, 40.0}, {61.0, 41.0}, {63.0, 40.0}});
    const geo::GeoShape dense = densified(plain, 10);
    REQUIRE(dense.points.size() == 21);
    CHECK(dense.points[0] == plain.points[0]);
    CHECK(dense.points[10] == plain.points[1]);
    CHECK(dense.points[20] == plain.points[2]);
    CHECK(std::any_of(dense.points.begin(), dense.points.begin() + 10,
                      [](geo::LonLat point) { return point.lon - 60.0 != point.lat - 40.0; }));
}

TEST_CASE("A denser ring is closed by as many vertices as its other sides have") {
    const geo::GeoShape ring{geo::ShapeKind::area, {{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}}, {0}};
    const geo::GeoShape dense = densified(ring, 100);
    CHECK(dense.points.size() == 400);
    CHECK(dense.partCount() == 1);
}

TEST_CASE("A border is the same border in both directions, and every time") {
    const geo::GeoShape forwards = densified(line({{60.0, 40.0}, {61.0, 41.0}, {63.0, 40.0}}), 8);
    geo::GeoShape backwards = densified(line({{63.0, 40.0}, {61.0, 41.0}, {60.0, 40.0}}), 8);
    std::reverse(backwards.points.begin(), backwards.points.end());
    CHECK(forwards == backwards);
}

TEST_CASE("Points and what is dense enough stay as they are, and nothing leaves the world") {
    const geo::GeoShape towns{geo::ShapeKind::point, {{60.0, 40.0}, {61.0, 41.0}}, {0, 1}};
    CHECK(densified(towns, 10) == towns);
    const geo::GeoShape plain = line({{60.0, 40.0}, {61.0, 41.0}});
    CHECK(densified(plain, 1) == plain);
    const geo::GeoShape rim = densified(line({{180.0, -20.0}, {180.0, 20.0}, {179.9999, 89.0}, {-179.0, 89.9999}}), 50);
    for (const geo::LonLat point : rim.points) {
        CHECK(std::abs(point.lon) <= 180.0);
        CHECK(std::abs(point.lat) <= 90.0);
    }
    CHECK(
        std::all_of(rim.points.begin(), rim.points.begin() + 50, [](geo::LonLat point) { return point.lon == 180.0; }));
}
