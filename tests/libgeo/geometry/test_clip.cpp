// SPDX-License-Identifier: MIT
#include "libgeo/geometry/clip.h"

#include <cmath>
#include <random>

#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

TEST_CASE("Clipped to the cells of a grid, an area's pieces add up to it") {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const geo::GeoShape star = test::starShape(seed, {0.3, 0.2}, 10.0);
        double sum = 0.0;
        for (double west = -12.0; west < 12.0; west += 3.0) {
            for (double south = -12.0; south < 12.0; south += 3.0) {
                sum += test::areaOf(geo::clipToBox(star, geo::LonLatBox{west, south, west + 3.0, south + 3.0}));
            }
        }
        CHECK(sum == Approx(test::areaOf(star)).epsilon(1e-9));
    }
}

TEST_CASE("A clipped ring winds round every point of the box as often as it did before") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> spread(-4.0, 4.0);
    for (unsigned seed = 1; seed <= 200; ++seed) {
        geo::GeoShape shape = test::tangledShape(seed, {0.0, 0.0}, 8.0);
        if (seed % 2 == 0) {  // on the box's edges, where comparisons are equal
            for (geo::LonLat& point : shape.points) {
                point = {std::round(point.lon / 4.0) * 4.0, std::round(point.lat / 2.0) * 2.0};
            }
        }
        const geo::GeoShape clipped = geo::clipToBox(shape, geo::LonLatBox{-4.0, -4.0, 4.0, 4.0});
        for (int i = 0; i < 50; ++i) {
            const geo::LonLat point{spread(random), spread(random)};
            INFO("seed " << seed << " at " << point.lon << ' ' << point.lat);
            REQUIRE(test::windingAround(clipped, point) == test::windingAround(shape, point));
        }
        for (const geo::LonLat& point : clipped.points) {
            REQUIRE((std::abs(point.lon) <= 4.0 && std::abs(point.lat) <= 4.0));
        }
    }
}

TEST_CASE("A comb that is cut across falls into separate teeth, turned as the comb was") {
    geo::GeoShape comb;
    comb.kind = geo::ShapeKind::area;
    comb.beginPart();
    comb.points = {{0, 0},  {5, 0},  {5, 10}, {4, 10}, {4, 1},  {3, 1},
                   {3, 10}, {2, 10}, {2, 1},  {1, 1},  {1, 10}, {0, 10}};
    const geo::GeoShape teeth = geo::clipToLatitudes(comb, 5.0, 90.0);
    REQUIRE(teeth.partCount() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(geo::signedArea(teeth.part(i)) == Approx(5.0));
    }
}

TEST_CASE("A polyline falls into the pieces that lie inside, points outside go") {
    geo::GeoShape line;
    line.kind = geo::ShapeKind::line;
    line.beginPart();
    line.points = {{0, 0}, {10, 0}, {10, 2}, {0, 2}};
    const geo::GeoShape pieces = geo::clipToBox(line, geo::LonLatBox{-1.0, -1.0, 5.0, 3.0});
    REQUIRE(pieces.partCount() == 2);
    CHECK(pieces.part(0)[1] == geo::LonLat{5.0, 0.0});
    CHECK(pieces.part(1)[0] == geo::LonLat{5.0, 2.0});

    geo::PlaneShape points;
    points.kind = geo::ShapeKind::point;
    points.points = {{0, 0}, {9, 9}};
    points.partStarts = {0, 1};
    CHECK(geo::clipToBox(points, geo::PlaneBox{-1, -1, 1, 1}).points.size() == 1);
    CHECK(geo::clipToBox(points, geo::PlaneBox{20, 20, 21, 21}) == geo::PlaneShape{});
}
