// SPDX-License-Identifier: MIT
#include "libgeo/projection/plain_angles.h"

#include <numbers>

#include "libgeo/projection/disc_directions.h"
#include "tests/support/catch.h"

using namespace geo;

TEST_CASE("Plain sines and cosines are those of the library within two turns") {
    for (double angle = -4.0 * std::numbers::pi; angle <= 4.0 * std::numbers::pi; angle += 0.00437) {
        const SineCosine found = plainSineCosine(angle);
        INFO(angle);
        REQUIRE(std::abs(found.sine - std::sin(angle)) < 1e-14);
        REQUIRE(std::abs(found.cosine - std::cos(angle)) < 1e-14);
    }
    for (int quarter = -8; quarter <= 8; ++quarter) {
        const double angle = quarter * std::numbers::pi / 2.0;
        CHECK(std::abs(plainSineCosine(angle).sine - std::sin(angle)) < 1e-14);
        CHECK(std::abs(plainSineCosine(angle).cosine - std::cos(angle)) < 1e-14);
    }
}

TEST_CASE("A plain angle is the arctangent's up to three eighths of a turn") {
    for (double angle = 0.0; angle <= 0.75 * std::numbers::pi; angle += 0.000713) {
        INFO(angle);
        REQUIRE(std::abs(plainAngle({std::sin(angle), std::cos(angle)}) - angle) < 1e-13);
    }
}

TEST_CASE("Directions from a disc's centre tell azimuth and distance") {
    const SineCosine latitude = plainSineCosine(40.0 * wgs84::radiansPerDegree);
    const LonLat points[] = {{66.0, 41.0}, {66.0, 39.0}, {66.0, 40.0}, {-114.0, -40.0}, {246.0, -40.0}};
    Direction directions[5];
    directionsFrom({latitude, 66.0}, points, 5, directions);
    CHECK(std::abs(directions[0].azimuth()) < 1e-9);
    CHECK(std::abs(std::abs(directions[1].azimuth()) - 180.0) < 1e-9);
    CHECK(directions[0].up == Approx(std::cos(wgs84::radiansPerDegree)));
    CHECK(directions[2].up == Approx(1.0));
    CHECK(directions[3].up == Approx(-1.0));
    CHECK(directions[4].up == Approx(-1.0));
}
