// SPDX-License-Identifier: MIT
#include "libgeo/geometry/cut_at_meridian.h"

#include <algorithm>
#include <cmath>

#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

namespace {

geo::GeoShape ring(std::vector<geo::LonLat> points) {
    geo::GeoShape shape;
    shape.kind = geo::ShapeKind::area;
    shape.beginPart();
    shape.points = std::move(points);
    return shape;
}

void checkWithin(const geo::GeoShape& shape, double west, double east) {
    for (const geo::LonLat& point : shape.points) {
        REQUIRE(point.lon >= west);
        REQUIRE(point.lon <= east);
    }
}

}  // namespace

TEST_CASE("What does not meet the seam stays exactly as it is") {
    const geo::GeoShape star = test::starShape(1, {66.0, 40.0}, 10.0);
    CHECK(geo::cutAtMeridian(star, 180.0) == star);
    CHECK(geo::cutAtMeridian(star, 246.0) == star);
    CHECK(geo::cutAtMeridian({}, 180.0) == geo::GeoShape{});
}

TEST_CASE("Wherever the seam lies, the pieces of an area add up to it and wind round the same points") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const geo::GeoShape star = test::starShape(seed, {60.0, 40.0}, 30.0);
        for (const double seam : {45.0, 60.0, 61.5, 75.0, 246.0, 420.0}) {
            const geo::GeoShape cut = geo::cutAtMeridian(star, seam);
            checkWithin(cut, seam - 360.0, seam);
            CHECK(test::areaOf(cut) == Approx(test::areaOf(star)).epsilon(1e-9));
            for (double lon = 32.1; lon < 90.0; lon += 5.0) {
                const double turned = seam - 360.0 + std::fmod(lon - seam + 720.0, 360.0);
                REQUIRE(test::windingAround(cut, geo::LonLat{turned, 41.3}) ==
                        test::windingAround(star, geo::LonLat{lon, 41.3}));
            }
        }
    }
}

TEST_CASE("A ring that jumps over the date line and one that runs on past 180 give the same pieces") {
    const geo::GeoShape jumping = ring({{170, 60}, {-170, 60}, {-170, 70}, {170, 70}});
    const geo::GeoShape running = ring({{170, 60}, {190, 60}, {190, 70}, {170, 70}});
    const geo::GeoShape cut = geo::cutAtMeridian(jumping, 180.0);
    CHECK(cut.partCount() == 2);
    CHECK(test::areaOf(cut) == Approx(200.0));
    CHECK(cut == geo::cutAtMeridian(running, 180.0));
    const geo::GeoShape whole = geo::cutAtMeridian(jumping, 246.0);
    CHECK(whole.partCount() == 1);
    CHECK(test::areaOf(whole) == Approx(200.0));
}

TEST_CASE("A hole that the seam cuts stays a hole") {
    geo::GeoShape shape = ring({{160, 50}, {200, 50}, {200, 70}, {160, 70}});
    shape.beginPart();
    shape.points.insert(shape.points.end(), {{175, 55}, {175, 65}, {185, 65}, {185, 55}});
    const geo::GeoShape cut = geo::cutAtMeridian(shape, 180.0);
    CHECK(test::areaOf(cut) == Approx(40.0 * 20.0 - 100.0));
    CHECK_FALSE(geo::areaContains(cut, geo::LonLat{178.0, 60.0}));
    CHECK_FALSE(geo::areaContains(cut, geo::LonLat{-178.0, 60.0}));
    CHECK(geo::areaContains(cut, geo::LonLat{-170.0, 60.0}));
}

TEST_CASE("A ring round a pole is closed over that pole, whichever way it runs") {
    std::vector<geo::LonLat> coast;
    for (int lon = -175; lon < 180; lon += 10) {
        coast.push_back({static_cast<double>(lon), -70.0 + 3.0 * std::sin(lon)});
    }
    for (const bool reversed : {false, true}) {
        if (reversed) {
            std::reverse(coast.begin(), coast.end());
        }
        for (const double seam : {180.0, 246.0, 191.0}) {
            const geo::GeoShape cut = geo::cutAtMeridian(ring(coast), seam);
            checkWithin(cut, seam - 360.0, seam);
            CHECK(cut.partCount() == 1);
            CHECK(test::areaOf(cut) > 360.0 * 15.0);
            for (double lon = seam - 359.0; lon < seam; lon += 7.0) {
                REQUIRE(geo::areaContains(cut, geo::LonLat{lon, -89.0}));
                REQUIRE_FALSE(geo::areaContains(cut, geo::LonLat{lon, -60.0}));
            }
        }
    }
}

TEST_CASE("An Antarctica that was cut before, with its edge along the pole, moves to another seam whole") {
    const geo::GeoShape cutBefore =
        ring({{180, -90}, {180, -78}, {90, -66}, {0, -70}, {-90, -73}, {-180, -78}, {-180, -90}});
    const geo::GeoShape moved = geo::cutAtMeridian(cutBefore, 246.0);
    CHECK(std::abs(test::areaOf(moved)) == Approx(std::abs(test::areaOf(cutBefore))));
    checkWithin(moved, -114.0, 246.0);
}

TEST_CASE("A line is cut where it crosses the seam, at the same latitude on both sides") {
    geo::GeoShape line;
    line.kind = geo::ShapeKind::line;
    line.beginPart();
    line.points = {{170, 60}, {-170, 70}, {-160, 70}};
    const geo::GeoShape cut = geo::cutAtMeridian(line, 180.0);
    REQUIRE(cut.partCount() == 2);
    checkWithin(cut, -180.0, 180.0);
    bool metEast = false;
    bool metWest = false;
    for (const geo::LonLat& point : cut.points) {
        metEast = metEast || point == geo::LonLat{180.0, 65.0};
        metWest = metWest || point == geo::LonLat{-180.0, 65.0};
    }
    CHECK(metEast);
    CHECK(metWest);
}

TEST_CASE("Points come to the side of the seam where they belong") {
    geo::GeoShape points;
    points.kind = geo::ShapeKind::point;
    points.points = {{-170.0, 65.0}, {66.0, 40.0}, {-115.0, 30.0}, {-113.0, 30.0}};
    points.partStarts = {0, 1, 2, 3};
    const geo::GeoShape cut = geo::cutAtMeridian(points, 246.0);
    CHECK(cut.points == std::vector<geo::LonLat>{{190.0, 65.0}, {66.0, 40.0}, {245.0, 30.0}, {-113.0, 30.0}});
}
