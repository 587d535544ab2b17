// SPDX-License-Identifier: MIT
#include "app/map/map_views.h"

#include "libgeo/projection/projection_catalogue.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

const geo::Viewport window{{0.0, 0.0}, 5000.0, 900.0, 700.0};

geo::Projection projection(const char* id) {
    return geo::Projection(*geo::findProjection(id));
}

}  // namespace

TEST_CASE("The start view shows all five republics and Afghanistan whole, in every projection of the region") {
    for (const char* id : {"lambert", "web-mercator", "albers", "plate-carree"}) {
        INFO(id);
        const geo::Projection map = projection(id);
        const geo::PlaneBox seen = regionView(window, map).visibleBox();
        // The countries' extreme points: Caspian coast, northern and eastern Kazakhstan, southern Afghanistan.
        for (const geo::LonLat point :
             {geo::LonLat{46.5, 48.5}, {69.0, 55.4}, {87.3, 49.1}, {64.0, 29.4}, {52.4, 41.7}}) {
            CHECK(seen.contains(*map.toPlane(point)));
        }
    }
}

TEST_CASE("A visited point lies in the middle, near enough to tell its surroundings") {
    const WorldPointer world = smallWorld();
    const auto view = viewOfPlace(window, *world, geo::PlaceId("sher-khan-bandar"));
    REQUIRE(view);
    const geo::ScreenPoint mark = view->toScreen(*world->places->anchors[0]);
    CHECK(mark.x == Approx(450.0));
    CHECK(mark.y == Approx(350.0));
    CHECK(view->metresPerPixel < window.metresPerPixel);
}

TEST_CASE("A place without geometry moves nothing") {
    const WorldPointer world = smallWorld();
    CHECK_FALSE(viewOfPlace(window, *world, geo::PlaceId("some-base")));
    CHECK_FALSE(viewWithPlaceInside(window, *world, geo::PlaceId("some-base")));
    CHECK_FALSE(viewOfPlace(window, *world, geo::PlaceId("atlantis")));
}

TEST_CASE("A place in sight does not move the map, one out of sight does, at the same scale") {
    const WorldPointer world = smallWorld();
    geo::Viewport view = window;
    view.centre = *world->places->anchors[0];
    CHECK_FALSE(viewWithPlaceInside(view, *world, geo::PlaceId("sher-khan-bandar")));
    view.centre.x += 5.0e6;
    const auto moved = viewWithPlaceInside(view, *world, geo::PlaceId("sher-khan-bandar"));
    REQUIRE(moved);
    CHECK(moved->metresPerPixel == view.metresPerPixel);
    CHECK(moved->centre == *world->places->anchors[0]);
}

TEST_CASE("A place below what covers the map's upper edge is not in sight") {
    const WorldPointer world = smallWorld();
    const geo::PlaceId place("sher-khan-bandar");
    geo::Viewport view = window;
    view.centre = *world->places->anchors[0];
    view.centre.y -= (view.height / 2.0 - 60.0) * view.metresPerPixel;  // 60 pixels from the edge
    CHECK_FALSE(viewWithPlaceInside(view, *world, place));
    CHECK_FALSE(viewWithPlaceInside(view, *world, place, 10));
    const auto moved = viewWithPlaceInside(view, *world, place, 80);
    REQUIRE(moved);
    CHECK(moved->centre == *world->places->anchors[0]);
}

TEST_CASE("Another projection shows the same spot at the same scale on the ground") {
    const geo::Projection lambert = projection("lambert");
    const geo::Projection mercator = projection("web-mercator");
    geo::Viewport view = window;
    view.centre = *lambert.toPlane({68.6, 37.2});
    const geo::Viewport same = sameViewIn(view, lambert, mercator);
    const geo::LonLat spot = *mercator.toLonLat(same.centre);
    CHECK(spot.lon == Approx(68.6));
    CHECK(spot.lat == Approx(37.2));
    // Mercator stretches by 1 / cos(latitude), so a pixel holds more of its metres.
    CHECK(same.metresPerPixel > 1.15 * view.metresPerPixel);
}

TEST_CASE("A flight begins and ends where it should") {
    geo::Viewport far = window;
    far.centre = {1.0e6, 2.0e6};
    far.metresPerPixel = 100.0;
    const geo::Viewport begin = viewBetween(window, far, 0.0);
    CHECK(begin.centre.x == Approx(window.centre.x).margin(1e-6));
    CHECK(begin.metresPerPixel == Approx(window.metresPerPixel));
    const geo::Viewport end = viewBetween(window, far, 1.0);
    CHECK(end.centre.y == Approx(far.centre.y));
    CHECK(end.metresPerPixel == Approx(far.metresPerPixel));
}

TEST_CASE("One point far from all others does not widen the view of them, and points apart from each other all count") {
    const std::vector<WeighedPoint> near{{{0.0, 0.0}}, {{40e3, 10e3}}, {{-30e3, 60e3}}};
    const geo::PlaneBox expected = boxOfMost(near);
    CHECK(expected.width() == Approx(70e3));
    std::vector<WeighedPoint> withFar = near;
    withFar.push_back({{9000e3, 4000e3}});
    CHECK(boxOfMost(withFar) == expected);
    const geo::PlaneBox two = boxOfMost({{{0.0, 0.0}, 5.0}, {{9000e3, 0.0}, 1.0}});
    CHECK(two.width() == 0.0);
    const geo::PlaneBox apart = boxOfMost({{{0.0, 0.0}}, {{800e3, 0.0}}, {{1600e3, 0.0}}, {{2400e3, 0.0}}});
    CHECK(apart.width() == Approx(2400e3));
    CHECK(boxOfMost({}).empty());
}
