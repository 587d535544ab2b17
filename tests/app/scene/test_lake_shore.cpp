// SPDX-License-Identifier: MIT
#include "app/scene/lake_shore.h"

#include <algorithm>
#include <cmath>

#include "tests/app/scene/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

/// A lake bent round a corner: most of the box around it is land.
struct BentLake {
    test::TemporaryFolder folder;
    SceneRequest request = smallRequest();
    std::shared_ptr<const geo::ProjectedLayer> layer;

    BentLake() {
        folder.write("lake.csv", "name;WKT\nlake;POLYGON((6 1,6.4 1,6.4 8.6,14 8.6,14 9,6 9,6 1))\n");
        const World world = withLayers(*request.world, {folder / "lake.csv"}).value;
        layer = world.userLayers.front().layer.projected;
    }
    AreaMask mask() const { return AreaMask(*layer, 0, request.state.viewport); }
};

}  // namespace

TEST_CASE("Each spot for a lake's name lies at the lake's shore, wherever the box around the lake ends") {
    const BentLake lake;
    const AreaMask mask = lake.mask();
    const auto boxes = boxesAtShore(*lake.layer, 0, lake.request.state.viewport, mask, 60.0, 12.0);
    REQUIRE_FALSE(boxes.empty());
    for (const geo::ScreenBox& box : boxes) {
        CAPTURE(box.left, box.top);
        CHECK(mask.shareInside(box.grownBy(4.0)) > 0.0);
        CHECK(mask.shareInside(box) < 0.7);  // cells are as large as the lake is wide
    }
}

TEST_CASE("Spots below and above a lake come before those at its sides, and those nearest to its middle first") {
    const BentLake lake;
    const AreaMask mask = lake.mask();
    const auto boxes = boxesAtShore(*lake.layer, 0, lake.request.state.viewport, mask, 60.0, 12.0);
    const auto away = [&](const geo::ScreenBox& box) {
        return std::hypot(box.centre().x - mask.centroid().x, box.centre().y - mask.centroid().y);
    };
    const auto isNearer = [&](const geo::ScreenBox& one, const geo::ScreenBox& other) {
        return away(one) < away(other);
    };
    // Two runs from near to far: the second, at the sides, begins nearer than the first ends.
    const auto atSides = std::is_sorted_until(boxes.begin(), boxes.end(), isNearer);
    REQUIRE(atSides != boxes.end());
    CHECK(std::is_sorted(atSides, boxes.end(), isNearer));
    const geo::ScreenBox lakeBox = mask.bounds();
    CHECK(std::all_of(boxes.begin(), atSides, [&](const geo::ScreenBox& box) {
        return box.centre().x >= lakeBox.left && box.centre().x <= lakeBox.right;
    }));
    CHECK(std::all_of(atSides, boxes.end(), [&](const geo::ScreenBox& box) {
        return box.centre().y >= lakeBox.top && box.centre().y <= lakeBox.bottom;
    }));
}
