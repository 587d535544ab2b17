// SPDX-License-Identifier: MIT
#include "libgeo/projection/projection.h"

#include <clocale>
#include <cmath>
#include <iomanip>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"

namespace {

std::vector<geo::LonLat> pointsOn(const geo::Projection& projection) {
    std::vector<geo::LonLat> points;
    for (double lat = -85.0; lat <= 85.0; lat += 17.0) {
        for (double lon = -178.0; lon <= 178.0; lon += 23.5) {
            if (projection.covers({lon, lat})) {
                points.push_back({lon, lat});
            }
        }
    }
    points.push_back({68.78, 37.19});  // near the middle of the region
    return points;
}

}  // namespace

TEST_CASE("Every projection agrees with PROJ's cs2cs") {
    if (!test::haveTool("cs2cs")) {
        MARZ_SKIP("cs2cs is not installed (Debian package proj-bin)");
    }
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        const std::vector<geo::LonLat> points = pointsOn(projection);
        std::ostringstream input;
        input << std::setprecision(15);
        for (const geo::LonLat& point : points) {
            input << point.lon << ' ' << point.lat << '\n';
        }
        const auto output =
            test::runTool("cs2cs -f %.4f +proj=longlat +datum=WGS84 +to " + definition.proj, input.str());
        REQUIRE(output);
        std::istringstream lines(*output);
        for (const geo::LonLat& point : points) {
            double x = 0.0;
            double y = 0.0;
            double z = 0.0;
            REQUIRE(lines >> x >> y >> z);
            const auto plane = projection.toPlane(point);
            INFO(definition.id << " at " << point.lon << ' ' << point.lat);
            REQUIRE(plane);
            CHECK(std::abs(plane->x - x) < 0.01);
            CHECK(std::abs(plane->y - y) < 0.01);
        }
    }
}

TEST_CASE("A point on the map comes back from the plane as itself") {
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        for (const geo::LonLat& point : pointsOn(projection)) {
            const auto plane = projection.toPlane(point);
            REQUIRE(plane);
            const auto back = projection.toLonLat(*plane);
            INFO(definition.id << " at " << point.lon << ' ' << point.lat);
            REQUIRE(back);
            CHECK(std::abs(std::remainder(back->lon - point.lon, 360.0)) < 1e-6);
            CHECK(std::abs(back->lat - point.lat) < 1e-6);
        }
    }
}

TEST_CASE("Points that no projection can place give nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        CHECK_FALSE(projection.toPlane({nan, 40.0}));
        CHECK_FALSE(projection.toPlane({66.0, nan}));
        CHECK_FALSE(projection.toPlane({infinity, 40.0}));
        CHECK_FALSE(projection.toPlane({66.0, 91.0}));
        CHECK_FALSE(projection.toLonLat({nan, 0.0}));
        CHECK_FALSE(projection.toLonLat({infinity, 0.0}));
        CHECK_FALSE(projection.toLonLat({1e12, 1e12}));
    }
}

TEST_CASE("Web Mercator has no poles, a cone has a gap and a disc has a rim") {
    CHECK_FALSE(geo::Projection(*geo::findProjection("web-mercator")).toPlane({0.0, 86.0}));
    CHECK(geo::Projection(*geo::findProjection("web-mercator")).toPlane({0.0, 85.0}));

    const geo::Projection cone(*geo::findProjection("lambert"));
    const auto pole = cone.toPlane({66.0, 90.0});
    REQUIRE(pole);
    CHECK_FALSE(cone.toLonLat({pole->x, pole->y + 2e6}));
    CHECK(cone.toLonLat({pole->x, pole->y - 2e6}));

    const geo::Projection disc(geo::azimuthalEquidistantAround({68.78, 37.19}));
    const auto centre = disc.toPlane({68.78, 37.19});
    REQUIRE(centre);
    CHECK(std::hypot(centre->x, centre->y) < 0.001);
    CHECK_FALSE(disc.toPlane({-111.0, -37.0}));
    CHECK_FALSE(disc.toLonLat({1.2e7, 0.0}));
}

TEST_CASE("Longitudes beyond 180 degrees mean the same point") {
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        const auto east = projection.toPlane({100.0, 45.0});
        const auto turned = projection.toPlane({100.0 - 360.0, 45.0});
        REQUIRE(east);
        REQUIRE(turned);
        CHECK(std::hypot(east->x - turned->x, east->y - turned->y) < 0.001);
    }
}

TEST_CASE("A projection that PROJ does not know is refused with its definition in the message") {
    geo::ProjectionDefinition definition = *geo::findProjection("lambert");
    definition.proj = "+proj=nonsense";
    CHECK_THROWS_AS(geo::Projection(definition), geo::ProjectionError);
    CHECK_THROWS_WITH(geo::Projection(definition), ContainsSubstring("+proj=nonsense"));
    definition.proj = "";
    CHECK_THROWS_AS(geo::Projection(definition), geo::ProjectionError);
    CHECK_FALSE(geo::findProjection("nonsense"));
}

TEST_CASE("The name of a disc says what it is centred on") {
    using geo::azimuthalEquidistantAround;
    CHECK(geo::findProjection("azimuthal-equidistant")->name == "Azimuthal equidistant");
    CHECK(azimuthalEquidistantAround({67.25, 37.24}, "Termez").name == "Azimuthal equidistant around Termez");
    CHECK(azimuthalEquidistantAround({-67.25, 37.24}).name == "Azimuthal equidistant around 37.2° N 67.3° W");
}

TEST_CASE("A disc's centre is written with a decimal point in every locale") {
    const geo::ProjectionDefinition expected = geo::azimuthalEquidistantAround({68.5, -37.25});
    CHECK_THAT(expected.proj, ContainsSubstring("+lat_0=-37.25 +lon_0=68.5 "));
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    for (const char* withComma : {"de_DE.UTF-8", "ru_RU.UTF-8", "fr_FR.UTF-8"}) {
        if (std::setlocale(LC_NUMERIC, withComma) != nullptr) {
            CHECK(geo::azimuthalEquidistantAround({68.5, -37.25}) == expected);
        }
    }
    std::setlocale(LC_NUMERIC, before.c_str());
}
