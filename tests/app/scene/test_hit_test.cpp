// SPDX-License-Identifier: MIT

#include "app/scene/hit_test.h"

#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

std::vector<geo::PlaceId> hitAt(const SceneRequest& request, geo::LonLat point) {
    return placesAt(buildScene(request), onScreen(request, point));
}

bool holds(const std::vector<geo::PlaceId>& places, const char* id) {
    return std::find(places.begin(), places.end(), geo::PlaceId(id)) != places.end();
}

}  // namespace

TEST_CASE("Marks on one spot are all found, the topmost first") {
    const std::vector<geo::PlaceId> hits = hitAt(smallRequest(), {10.0, 5.0});
    REQUIRE(hits.size() == 2);
    CHECK(hits[0] == geo::PlaceId("gate"));
    CHECK(hits[1] == geo::PlaceId("gate-twin"));
}

TEST_CASE("A mark is found at its edge, not beyond the tolerance") {
    const SceneRequest request = smallRequest();
    const Scene scene = buildScene(request);
    const geo::ScreenPoint at = onScreen(request, {10.0, 5.0});
    const double edge = request.style.markSize / 2.0;
    CHECK(holds(placesAt(scene, {at.x, at.y - edge - 3.0}), "gate"));
    CHECK_FALSE(holds(placesAt(scene, {at.x, at.y - edge - 5.0}), "gate-twin"));
    CHECK(placesAt(scene, {at.x, at.y - 60.0}).empty());
}

TEST_CASE("A place is found by its label") {
    const Scene scene = buildScene(smallRequest());
    for (const LabelItem& label : itemsOf<LabelItem>(scene.overlay)) {
        if (label.place) {
            const std::vector<geo::PlaceId> hits = placesAt(scene, label.box.centre(), 0.0);
            REQUIRE(!hits.empty());
            CHECK(hits.front() == *label.place);
        }
    }
}

TEST_CASE("A line is found within the tolerance of its course") {
    const SceneRequest request = smallRequest();
    const Scene scene = buildScene(request);
    const geo::ScreenPoint at = onScreen(request, {3.0, 9.0});
    CHECK(holds(placesAt(scene, {at.x, at.y + 3.0}), "road"));
    CHECK_FALSE(holds(placesAt(scene, {at.x, at.y + 6.0}), "road"));
    CHECK_FALSE(holds(placesAt(scene, onScreen(request, {9.0, 9.0})), "road"));
}

TEST_CASE("Areas and circles are found from within, after marks") {
    const SceneRequest request = smallRequest();
    CHECK(hitAt(request, {12.3, 6.3}) == std::vector<geo::PlaceId>{geo::PlaceId("shire")});
    CHECK(hitAt(request, {15.0, 3.0}) == std::vector<geo::PlaceId>{geo::PlaceId("somewhere")});
    CHECK(hitAt(request, {18.0, 1.0}).empty());
}

TEST_CASE("Of areas that contain the point the smallest comes first") {
    SceneRequest request = smallRequest();
    Scene scene = buildScene(request);
    // The circle's own target over the whole province: order in the list must not matter.
    for (const bool reversed : {false, true}) {
        if (reversed) {
            std::reverse(scene.pickTargets.begin(), scene.pickTargets.end());
        }
        scene.pickTargets.push_back(
            {geo::PlaceId("everything"), {request.world->basemap->layer(BasemapRole::countries).projected, {0, 1}}});
        const std::vector<geo::PlaceId> hits = placesAt(scene, onScreen(request, {12.3, 6.3}));
        REQUIRE(hits.size() == 2);
        CHECK(hits[0] == geo::PlaceId("shire"));
        scene.pickTargets.pop_back();
    }
}
