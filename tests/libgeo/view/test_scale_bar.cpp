// SPDX-License-Identifier: MIT
#include "libgeo/view/scale_bar.h"

#include <cmath>
#include <limits>

#include "libgeo/projection/geodesic.h"
#include "tests/support/catch.h"

using namespace geo;

namespace {

/// The geodesic between the points on the ground under the bar's ends.
double trueLength(const ScaleBar& bar, const Viewport& viewport, const Projection& projection, ScreenPoint left) {
    const auto from = projection.toLonLat(viewport.toPlane(left));
    const auto to = projection.toLonLat(viewport.toPlane({left.x + bar.pixels, left.y}));
    REQUIRE(from);
    REQUIRE(to);
    return geodesicBetween(*from, *to).metres;
}

}  // namespace

TEST_CASE("A round length is 1, 2 or 5 times a power of ten") {
    CHECK(roundLengthUpTo(150000.0) == 100000.0);
    CHECK(roundLengthUpTo(199900.0) == 100000.0);
    CHECK(roundLengthUpTo(200000.0) == 200000.0);
    CHECK(roundLengthUpTo(499000.0) == 200000.0);
    CHECK(roundLengthUpTo(500000.0) == 500000.0);
    CHECK(roundLengthUpTo(1000.0) == 1000.0);
    CHECK(roundLengthUpTo(0.099) == Approx(0.05));
    CHECK(roundLengthUpTo(0.0) == 0.0);
    CHECK(roundLengthUpTo(std::numeric_limits<double>::infinity()) == 0.0);
}

TEST_CASE("In every projection the bar is as long as it says, at any latitude and in any corner") {
    for (const ProjectionDefinition& definition : projectionCatalogue()) {
        const Projection projection(definition);
        for (const double lat : {-70.0, -30.0, 0.0, 38.0, 60.0, 82.0}) {
            const auto centre = projection.toPlane({66.0, lat});
            if (!centre) {
                continue;
            }
            for (const double metresPerPixel : {10.0, 800.0, 3500.0, 12000.0}) {
                const Viewport viewport{*centre, metresPerPixel, 900.0, 640.0};
                for (const ScreenPoint left : {ScreenPoint{18.0, 620.0}, {700.0, 30.0}, {450.0, 320.0}}) {
                    const ScaleBar bar = scaleBarAt(viewport, projection, left, 130.0);
                    if (bar.empty()) {
                        continue;
                    }
                    INFO(definition.id << ' ' << lat << ' ' << metresPerPixel << ' ' << left.x);
                    CHECK(bar.pixels <= 130.0);
                    CHECK(trueLength(bar, viewport, projection, left) == Approx(bar.metres).epsilon(0.001));
                    CHECK(roundLengthUpTo(bar.metres) == bar.metres);
                }
            }
        }
    }
}

TEST_CASE("In the middle of a map there is a bar of a useful length") {
    for (const ProjectionDefinition& definition : projectionCatalogue()) {
        const Projection projection(definition);
        const Viewport viewport{*projection.toPlane({66.0, 40.0}), 3000.0, 900.0, 640.0};
        const ScaleBar bar = scaleBarAt(viewport, projection, {20.0, 600.0}, 130.0);
        INFO(definition.id);
        CHECK(bar.pixels > 40.0);
        CHECK(bar.latitude == Approx(32.0).margin(5.0));
    }
}

TEST_CASE("Beside the map there is no bar") {
    const Projection equalEarth(*findProjection("equal-earth"));
    const Viewport world{{0.0, 0.0}, 40000.0, 900.0, 640.0};
    CHECK(scaleBarAt(world, equalEarth, {18.0, 620.0}, 130.0).empty());
    CHECK_FALSE(scaleBarAt(world, equalEarth, {400.0, 320.0}, 130.0).empty());
    const Projection disc(azimuthalEquidistantAround({66.0, 40.0}));
    CHECK(scaleBarAt({{0.0, 0.0}, 40000.0, 900.0, 640.0}, disc, {18.0, 620.0}, 130.0).empty());
    CHECK(scaleBarAt(Viewport{{0.0, 0.0}, 1000.0, 0.0, 0.0}, disc, {0.0, 0.0}, 0.0).empty());
}

TEST_CASE("The bar says how far it holds") {
    const Projection lambert(*findProjection("lambert"));
    const Projection mercator(*findProjection("web-mercator"));
    const Projection plain(*findProjection("plate-carree"));
    const Projection disc(azimuthalEquidistantAround({66.0, 40.0}));
    const auto reach = [](const Projection& projection, double metresPerPixel) {
        const Viewport viewport{*projection.toPlane({66.0, 40.0}), metresPerPixel, 900.0, 640.0};
        return scaleBarAt(viewport, projection, {300.0, 500.0}, 130.0).reach;
    };
    CHECK(reach(lambert, 4000.0) == ScaleReach::picture);
    CHECK(reach(mercator, 100.0) == ScaleReach::picture);
    CHECK(reach(mercator, 10000.0) == ScaleReach::parallel);
    CHECK(reach(plain, 100.0) == ScaleReach::parallel);  // a degree east is shorter than a degree north
    CHECK(reach(disc, 3000.0) == ScaleReach::picture);
    CHECK(reach(disc, 20000.0) == ScaleReach::spot);
}
