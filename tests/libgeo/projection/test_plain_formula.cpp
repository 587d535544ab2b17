// SPDX-License-Identifier: MIT
#include "libgeo/projection/plain_formula.h"

#include <proj.h>

#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include "libgeo/projection/projection.h"
#include "tests/support/catch.h"

using namespace geo;

namespace {

PlanePoint byProj(const std::string& definition, LonLat point) {
    PJ_CONTEXT* context = proj_context_create();
    PJ* transformation = proj_create(context, (definition + " +over").c_str());
    const PJ_COORD result =
        proj_trans(transformation, PJ_FWD, proj_coord(proj_torad(point.lon), proj_torad(point.lat), 0, 0));
    proj_destroy(transformation);
    proj_context_destroy(context);
    return {result.xy.x, result.xy.y};
}

}  // namespace

TEST_CASE("Each projection of the catalogue by formula is PROJ's to a millimetre") {
    for (const ProjectionDefinition& definition : projectionCatalogue()) {
        INFO(definition.id);
        const PlainFormula formula = plainFormulaOf(definition.proj);
        REQUIRE(formula);
        const Projection projection(definition);
        for (double lat = -90.0; lat <= 90.0; lat += 1.7) {
            for (double lon = definition.centre.lon - 180.0; lon <= definition.centre.lon + 180.0; lon += 11.25) {
                const LonLat point{lon, lat};
                if (!projection.covers(point)) {
                    continue;
                }
                PlanePoint result;
                formula({&point, 1}, {&result, 1});
                const PlanePoint expected = byProj(definition.proj, point);
                INFO(lon << ' ' << lat);
                CHECK(std::hypot(result.x - expected.x, result.y - expected.y) < 0.001);
            }
        }
    }
    CHECK_FALSE(plainFormulaOf("+proj=robin +datum=WGS84 +units=m +no_defs"));
    CHECK_FALSE(plainFormulaOf("+proj=lcc +lat_1=30 +lat_2=50 +ellps=bessel"));
}

TEST_CASE("Discs round any place, also a pole, are PROJ's to a millimetre") {
    for (const LonLat centre :
         {LonLat{69.2, 34.5}, LonLat{-179.5, 10.0}, LonLat{0.0, 90.0}, LonLat{12.0, -90.0}, LonLat{100.0, 0.0}}) {
        const ProjectionDefinition definition = azimuthalEquidistantAround(centre);
        const Projection projection(definition);
        for (double lat = -90.0; lat <= 90.0; lat += 3.3) {
            for (double lon = centre.lon - 180.0; lon <= centre.lon + 180.0; lon += 9.0) {
                const LonLat point{lon, lat};
                if (projection.covers(point)) {
                    PlanePoint result;
                    plainFormulaOf(definition.proj)({&point, 1}, {&result, 1});
                    const PlanePoint expected = byProj(definition.proj, point);
                    INFO(centre.lon << ' ' << centre.lat << ": " << lon << ' ' << lat);
                    CHECK(std::hypot(result.x - expected.x, result.y - expected.y) < 0.001);
                }
            }
        }
    }
}

TEST_CASE("A formula gives no place to what lies on no map") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const char* id : {"web-mercator", "plate-carree", "lambert", "albers", "equal-earth"}) {
        const std::vector<LonLat> points = {{0, 91}, {0, -100}, {0, 1000}, {nan, 0}, {0, nan}, {infinity, 0}};
        std::vector<PlanePoint> results(points.size());
        Projection(*findProjection(id)).toPlane(points, results);
        for (const PlanePoint& result : results) {
            CHECK(std::isnan(result.x));
            CHECK(std::isnan(result.y));
        }
    }
    const LonLat northPole{0, 90};
    PlanePoint result;
    plainFormulaOf(findProjection("web-mercator")->proj)({&northPole, 1}, {&result, 1});
    CHECK(std::isnan(result.y));
}

TEST_CASE("On a disc many points at once are the same to the last bit as one by one") {
    const ProjectionDefinition definition = azimuthalEquidistantAround({69.2, 34.5});
    const PlainFormula formula = plainFormulaOf(definition.proj);
    std::vector<LonLat> points{{69.2, 34.5}, {0, 91}, {std::numeric_limits<double>::quiet_NaN(), 0}};
    for (int i = 0; i < 1000; ++i) {
        points.push_back({-180.0 + 0.36 * i, 90.0 * std::sin(i)});
    }
    std::vector<PlanePoint> together(points.size());
    formula(points, together);
    CHECK(together[0] == PlanePoint{0.0, 0.0});
    CHECK(std::isnan(together[1].x));
    CHECK(std::isnan(together[2].x));
    for (std::size_t i = 3; i < points.size(); ++i) {
        PlanePoint alone;
        formula({&points[i], 1}, {&alone, 1});
        REQUIRE(alone == together[i]);
    }
}
