// SPDX-License-Identifier: MIT
#include "libgeo/view/viewport_moves.h"

#include <cmath>
#include <limits>

#include "tests/support/catch.h"

using namespace geo;

namespace {

const Viewport start{{1000.0, -2000.0}, 50.0, 800.0, 600.0};

void checkSamePoint(PlanePoint one, PlanePoint other) {
    CHECK(one.x == Approx(other.x).margin(1e-6));
    CHECK(one.y == Approx(other.y).margin(1e-6));
}

}  // namespace

TEST_CASE("Panning keeps the grasped point under the pointer") {
    const ScreenPoint from{100.0, 200.0};
    const ScreenPoint to{350.5, 20.0};
    checkSamePoint(panned(start, from, to).toPlane(to), start.toPlane(from));
    CHECK(panned(start, from, to).metresPerPixel == start.metresPerPixel);
}

TEST_CASE("Zooming keeps the fixed point where it is, also at the limits") {
    const ScreenPoint fixed{700.0, 33.0};
    for (const double factor : {0.0001, 0.5, 1.3, 2.0, 1e6}) {
        const Viewport zoomed = zoomedAbout(start, fixed, factor);
        checkSamePoint(zoomed.toPlane(fixed), start.toPlane(fixed));
        CHECK(zoomed.metresPerPixel >= ZoomLimits{}.finest);
        CHECK(zoomed.metresPerPixel <= ZoomLimits{}.coarsest);
    }
    CHECK(zoomedAbout(start, fixed, 2.0).metresPerPixel == 25.0);
    for (const double nonsense : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
        CHECK(zoomedAbout(start, fixed, nonsense) == start);
    }
}

TEST_CASE("Fitting shows all of a box with its margin and no more") {
    for (const PlaneBox& box : {PlaneBox{0.0, 0.0, 90000.0, 1000.0}, PlaneBox{-500.0, 0.0, 500.0, 90000.0}}) {
        const Viewport view = fitted(start, box, 20.0);
        const ScreenPoint topLeft = view.toScreen({box.minX, box.maxY});
        const ScreenPoint bottomRight = view.toScreen({box.maxX, box.minY});
        const double nearest =
            std::min({topLeft.x, topLeft.y, view.width - bottomRight.x, view.height - bottomRight.y});
        CHECK(nearest == Approx(20.0));
        CHECK(topLeft.x == Approx(view.width - bottomRight.x));
        CHECK(topLeft.y == Approx(view.height - bottomRight.y));
    }
}

TEST_CASE("Fitting a point, nothing or into no space gives a usable view") {
    const Viewport view = fitted(start, {7.0, 8.0, 7.0, 8.0}, 20.0);
    CHECK(view.centre == PlanePoint{7.0, 8.0});
    CHECK(view.metresPerPixel == ZoomLimits{}.finest);
    CHECK(fitted(start, PlaneBox{}, 20.0) == start);
    const Viewport tiny = fitted(resized(start, 10.0, 10.0), {0.0, 0.0, 1000.0, 1000.0}, 20.0);
    CHECK(tiny.metresPerPixel == 1000.0);
}

TEST_CASE("Resizing keeps centre and scale") {
    const Viewport view = resized(start, 1920.0, 1080.0);
    CHECK(view.centre == start.centre);
    CHECK(view.metresPerPixel == start.metresPerPixel);
    CHECK(view.toScreen(start.centre) == ScreenPoint{960.0, 540.0});
}

TEST_CASE("A pixel of Web Mercator at 60 degrees north is half as long on the ground") {
    const Projection mercator(*findProjection("web-mercator"));
    Viewport view{*mercator.toPlane({70.0, 60.0}), 100.0, 800.0, 600.0};
    // On the ellipsoid: cos(60°) · (prime vertical radius at 60° / equatorial radius).
    const double expected = 100.0 * 0.5 / std::sqrt(1.0 - 0.00669437999014 * 0.75);
    CHECK(groundMetresPerPixel(view, mercator) == Approx(expected).epsilon(1e-6));
    view.metresPerPixel = 0.5;
    CHECK(groundMetresPerPixel(view, mercator) == Approx(expected / 200.0).epsilon(1e-5));
}

TEST_CASE("Outside the projection the plane's own metres are the best guess") {
    const Projection equalEarth(*findProjection("equal-earth"));
    const Viewport view{{5e8, 5e8}, 100.0, 800.0, 600.0};
    CHECK(groundMetresPerPixel(view, equalEarth) == 100.0);
}

TEST_CASE("A pixel is 0.2645833 mm, so 1 km a pixel is 1 to 3,779,528") {
    CHECK(scaleDenominator(1000.0) == Approx(3779527.559));
}
