// SPDX-License-Identifier: MIT
#include "libgeo/geometry/interior_point.h"

#include <algorithm>
#include <cmath>

#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

TEST_CASE("The interior point lies in the area, nearly as deep as any point of a fine grid") {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        const geo::GeoShape star = test::starShape(seed, {10.0, 0.0}, 5.0);  // at the equator degrees are alike
        const geo::LonLat found = geo::interiorPoint(star);
        REQUIRE(geo::areaContains(star, found));
        double deepest = 0.0;
        for (double lon = 5.0; lon <= 15.0; lon += 0.05) {
            for (double lat = -5.0; lat <= 5.0; lat += 0.05) {
                if (geo::areaContains(star, geo::LonLat{lon, lat})) {
                    deepest = std::max(deepest, geo::distanceToShape(geo::LonLat{lon, lat}, star));
                }
            }
        }
        INFO("seed " << seed);
        CHECK(geo::distanceToShape(found, star) >= deepest - 0.1);
    }
}

TEST_CASE("The interior point of a ring-shaped area is not in its hole, of several islands it is in the largest") {
    geo::GeoShape shape;
    shape.kind = geo::ShapeKind::area;
    shape.points = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {1, 1}, {1, 9}, {7, 9}, {7, 1}, {20, 0}, {21, 0}, {21, 1}};
    shape.partStarts = {0, 4, 8};
    const geo::LonLat found = geo::interiorPoint(shape);
    CHECK(found.lon > 7.0);
    CHECK(found.lon < 10.0);
}

TEST_CASE("Shapes without extent still have a point, an empty one has none") {
    geo::GeoShape flat;
    flat.kind = geo::ShapeKind::area;
    flat.points = {{1, 1}, {1, 1}, {1, 1}};
    flat.partStarts = {0};
    CHECK(geo::interiorPoint(flat) == geo::LonLat{1.0, 1.0});
    flat.points = {{1, 1}, {2, 1}, {3, 1}};
    CHECK(std::isfinite(geo::interiorPoint(flat).lon));
    CHECK(std::isnan(geo::interiorPoint({}).lon));
    CHECK(std::isnan(geo::middleOfLine({}).lat));
}

TEST_CASE("The middle of a line lies halfway along its longest part") {
    geo::GeoShape line;
    line.kind = geo::ShapeKind::line;
    line.points = {{0, 0}, {1, 0}, {50, 0}, {52, 0}, {60, 0}};
    line.partStarts = {0, 2};
    const geo::LonLat middle = geo::middleOfLine(line);
    CHECK(middle.lon == Approx(55.0));
    CHECK(middle.lat == 0.0);
    CHECK(geo::interiorPoint(line) == middle);
}
