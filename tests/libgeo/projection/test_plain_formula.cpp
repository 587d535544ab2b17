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

TEST_CASE("Web Mercator and plate carrée by formula are PROJ's to a millimetre") {
    for (const char* id : {"web-mercator", "plate-carree"}) {
        const ProjectionDefinition definition = *findProjection(id);
        INFO(id);
        REQUIRE(plainFormulaOf(definition.proj) != nullptr);
        for (double lat = -85.0; lat <= 85.01; lat += 8.5) {
            for (double lon = -180.0; lon <= 180.0; lon += 22.5) {
                const LonLat point{lon, lat};
                PlanePoint result;
                plainFormulaOf(definition.proj)({&point, 1}, {&result, 1});
                const PlanePoint expected = byProj(definition.proj, point);
                CHECK(std::hypot(result.x - expected.x, result.y - expected.y) < 0.001);
            }
        }
    }
    CHECK(plainFormulaOf(findProjection("lambert")->proj) == nullptr);
}

TEST_CASE("A formula gives no place to what lies on no map") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const char* id : {"web-mercator", "plate-carree"}) {
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
