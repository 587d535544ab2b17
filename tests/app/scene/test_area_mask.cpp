// SPDX-License-Identifier: MIT

#include "app/scene/area_mask.h"

#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

AreaMask westland(const SceneRequest& request) {
    return AreaMask(*request.world->basemap->layer(BasemapRole::countries).projected, 0, request.state.viewport);
}

}  // namespace

TEST_CASE("A mask knows how much of a box lies inside the area") {
    const SceneRequest request = smallRequest();
    const AreaMask mask = westland(request);
    const geo::ScreenPoint border = onScreen(request, {10.0, 5.0});
    CHECK(mask.shareInside({border.x - 100, border.y - 20, border.x - 40, border.y + 20}) == Approx(1.0));
    CHECK(mask.shareInside({border.x + 20, border.y - 20, border.x + 80, border.y + 20}) == Approx(0.0).margin(1e-9));
    CHECK(mask.shareInside({border.x - 50, border.y - 20, border.x + 50, border.y + 20}) == Approx(0.5).margin(0.02));
    // What lies beyond the picture is outside.
    CHECK(mask.shareInside({-100, border.y, -60, border.y + 20}) == Approx(0.0).margin(1e-9));
}

TEST_CASE("A mask measures the visible part of an area and finds its middle") {
    const SceneRequest request = smallRequest();
    const AreaMask mask = westland(request);
    const geo::ScreenPoint topLeft = onScreen(request, {0.0, 10.0});
    const geo::ScreenPoint border = onScreen(request, {10.0, 0.0});
    const double area = (border.x - topLeft.x) * (border.y - topLeft.y);
    CHECK(mask.visibleArea() == Approx(area).epsilon(0.01));
    const geo::ScreenPoint middle = onScreen(request, {5.0, 5.0});
    CHECK(mask.centroid().x == Approx(middle.x).margin(3.0));
    CHECK(mask.centroid().y == Approx(middle.y).margin(3.0));
}

TEST_CASE("Room for a name lies inside the area and nearest to the wanted spot") {
    const SceneRequest request = smallRequest();
    const AreaMask mask = westland(request);
    const geo::ScreenBox frame{0.0, 0.0, request.state.viewport.width, request.state.viewport.height};
    const geo::ScreenPoint wanted = onScreen(request, {9.9, 5.0});
    const auto always = [](const geo::ScreenBox&) { return true; };
    const auto box = findRoomInside(mask, frame, wanted, 80.0, 16.0, 0.99, always);
    REQUIRE(box);
    CHECK(mask.shareInside(*box) >= 0.99);
    CHECK(box->right <= wanted.x + 12.0);
    CHECK(box->right >= wanted.x - 12.0);
    CHECK_FALSE(findRoomInside(mask, frame, wanted, 500.0, 16.0, 0.99, always));
    CHECK_FALSE(findRoomInside(mask, frame, wanted, 80.0, 16.0, 0.5, [](const geo::ScreenBox&) { return false; }));
}

TEST_CASE("Room is sought wherever a text can overlap the area, as a search of the whole picture would") {
    const SceneRequest request = smallRequest();
    const AreaMask mask = westland(request);
    const geo::ScreenBox bounds = mask.bounds();
    const geo::ScreenBox frame{4.0, 4.0, request.state.viewport.width - 4.0, request.state.viewport.height - 4.0};
    CHECK(bounds.width() < request.state.viewport.width);
    for (const double share : {0.1, 0.5, 0.9}) {
        for (const geo::ScreenPoint wanted :
             {geo::ScreenPoint{2.0, 2.0}, geo::ScreenPoint{590.0, 310.0}, bounds.centre()}) {
            const double width = 83.0;
            const double height = 17.0;
            double nearest = 1e300;
            for (double top = frame.top; top + height <= frame.bottom; top += AreaMask::cellSize) {
                for (double left = frame.left; left + width <= frame.right; left += AreaMask::cellSize) {
                    const geo::ScreenBox box{left, top, left + width, top + height};
                    if (mask.shareInside(box) >= share) {
                        nearest = std::min(nearest, std::hypot(box.centre().x - wanted.x, box.centre().y - wanted.y));
                    }
                }
            }
            const auto box =
                findRoomInside(mask, frame, wanted, width, height, share, [](const geo::ScreenBox&) { return true; });
            REQUIRE(box);
            CHECK(std::hypot(box->centre().x - wanted.x, box->centre().y - wanted.y) == Approx(nearest));
        }
    }
}
