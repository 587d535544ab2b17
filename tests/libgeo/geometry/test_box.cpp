// SPDX-License-Identifier: MIT
#include "libgeo/geometry/box.h"

#include "tests/support/catch.h"

TEST_CASE("A box of longitudes may run over the date line") {
    const geo::LonLatBox pacific{170.0, -20.0, -160.0, 20.0};
    CHECK(pacific.crossesDateLine());
    CHECK(pacific.contains({175.0, 0.0}));
    CHECK(pacific.contains({-180.0, 20.0}));
    CHECK(pacific.contains({-165.0, -20.0}));
    CHECK_FALSE(pacific.contains({0.0, 0.0}));
    CHECK_FALSE(pacific.contains({175.0, 20.1}));
    const geo::LonLatBox region{46.0, 35.0, 88.0, 55.0};
    CHECK_FALSE(region.crossesDateLine());
    CHECK(region.contains({46.0, 55.0}));
    CHECK_FALSE(region.contains({-175.0, 40.0}));
    CHECK(pacific.width() == 30.0);
    CHECK(region.width() == 42.0);
    CHECK(region.height() == 20.0);
    CHECK(pacific.pointAt(0.25, 0.5) == geo::LonLat{177.5, 0.0});
    CHECK(pacific.pointAt(1.0, 0.0) == geo::LonLat{-160.0, -20.0});
    CHECK(region.pointAt(0.5, 1.0) == geo::LonLat{67.0, 55.0});
}

TEST_CASE("A box in the plane is empty until a point or a box that is not empty was included") {
    geo::PlaneBox box;
    CHECK(box.empty());
    CHECK(box.width() == 0.0);
    CHECK_FALSE(box.intersects({-1e9, -1e9, 1e9, 1e9}));
    box.include(geo::PlaneBox{});
    CHECK(box.empty());
    box.include(geo::PlanePoint{3.0, 4.0});
    CHECK_FALSE(box.empty());
    CHECK(box.height() == 0.0);
    CHECK(box.contains({3.0, 4.0}));
    box.include(geo::PlaneBox{-1.0, -2.0, 0.0, 0.0});
    CHECK(box == geo::PlaneBox{-1.0, -2.0, 3.0, 4.0});
    CHECK(box.centre() == geo::PlanePoint{1.0, 1.0});
    CHECK(box.intersects({3.0, 4.0, 9.0, 9.0}));
    CHECK_FALSE(box.intersects({3.1, 4.0, 9.0, 9.0}));
}

TEST_CASE("Boxes on the screen that only touch do not overlap") {
    const geo::ScreenBox label{0.0, 0.0, 40.0, 12.0};
    CHECK_FALSE(label.intersects({40.0, 0.0, 80.0, 12.0}));
    CHECK(label.intersects({39.0, 11.0, 80.0, 20.0}));
    CHECK(label.grownBy(2.0) == geo::ScreenBox{-2.0, -2.0, 42.0, 14.0});
    CHECK(label.contains(label.centre()));
}
