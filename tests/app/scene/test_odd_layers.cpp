// SPDX-License-Identifier: MIT

// Layers as nobody should make them, from the file to the picture and the click.

#include <map>
#include <set>

#include "app/scene/feature_hit.h"
#include "app/scene/user_layer_scene.h"
#include "app/world/world_builder.h"
#include "tests/app/scene/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;
using namespace marz::testing;

namespace {

struct OddLayer {
    test::TemporaryFolder folder;
    SceneRequest request;
    std::vector<geo::Warning> warnings;

    explicit OddLayer(const std::string& rows, SceneRequest from = smallRequest()) : request(std::move(from)) {
        geo::Loaded<World> loaded = withLayers(*request.world, {folder.write("odd.csv", rows)});
        warnings = loaded.warnings;
        request.world = std::make_shared<const World>(std::move(loaded.value));
        REQUIRE(request.world->userLayers.size() == 1);
    }
    const UserLayer& layer() const { return request.world->userLayers[0]; }
    SceneLayer drawn() const { return buildUserLayer(layer(), {}, request.state.viewport, request.style); }
    std::optional<std::uint32_t> hit(geo::LonLat at) const {
        const auto found = userFeatureAt(*request.world, request.state, request.state.viewport, onScreen(request, at));
        return found ? std::optional(found->feature) : std::nullopt;
    }
};

}  // namespace

TEST_CASE("Of a million points no more are drawn than the picture has pixels, and each of them can be clicked") {
    constexpr int side = 1000;
    std::string rows = "lon,lat\n";
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            rows += std::to_string(20.0 * column / side) + ',' + std::to_string(10.0 * row / side) + '\n';
        }
    }
    OddLayer test(rows);
    REQUIRE(test.layer().layer.projected->featureCount() == 1'000'000);
    for (const double metresPerPixel : {40000.0, 4000.0, 100.0}) {
        test.request.state.viewport.metresPerPixel = metresPerPixel;
        const geo::Viewport& viewport = test.request.state.viewport;
        const SceneLayer drawn = test.drawn();
        REQUIRE(drawn.items.size() == 1);
        const auto& dots = std::get<StrokeItem>(drawn.items.front()).shapes.features;
        CHECK(static_cast<double>(dots.size()) <= (viewport.width + 41.0) * (viewport.height + 41.0));
        std::set<std::pair<int, int>> pixels;
        for (const std::uint32_t dot : dots) {
            const geo::ScreenPoint at = viewport.toScreen(test.layer().layer.projected->boundingBox(dot).centre());
            pixels.emplace(static_cast<int>(std::floor(at.x)), static_cast<int>(std::floor(at.y)));
        }
        CHECK(pixels.size() == dots.size());
    }
    CHECK(test.hit({10.0, 5.0}) == 500u * side + 500u);
}

TEST_CASE("A ring that crosses itself is drawn, and both of its loops can be clicked") {
    const OddLayer test("name;WKT\nbow;POLYGON((2 2,8 8,8 2,2 8,2 2))\nflat;POLYGON((12 2,14 2,16 2,12 2))\n");
    CHECK(test.layer().layer.data->featureCount() >= 1);
    CHECK_FALSE(itemsOf<FillItem>({test.drawn()}).empty());
    CHECK(test.hit({2.6, 5.0}) == 0u);
    CHECK(test.hit({7.4, 5.0}) == 0u);
    CHECK(test.hit({5.0, 7.6}) == std::nullopt);
}

TEST_CASE("Empty parts are passed over, and what is wholly empty is left out with a sentence") {
    const OddLayer test(
        "name;WKT\nnothing;POLYGON EMPTY\nparts;MULTIPOLYGON(EMPTY,((1 1,3 1,3 3,1 3,1 1)))\n"
        "line;MULTILINESTRING(EMPTY,(11 1,14 1))\nnone;\nempty;GEOMETRYCOLLECTION EMPTY\npoint;POINT EMPTY\n");
    const geo::VectorLayer& data = *test.layer().layer.data;
    REQUIRE(data.featureCount() == 2);
    CHECK(data.value(0, "name") == "parts");
    CHECK(data.value(1, "name") == "line");
    CHECK_FALSE(test.warnings.empty());
    CHECK(test.hit({2.0, 2.0}) == 0u);
    CHECK(test.hit({12.0, 1.0}) == 1u);
}

TEST_CASE("A box over the date line lies on both sides of it and not round the world") {
    for (const char* box :
         {"POLYGON((170 -5,-170 -5,-170 5,170 5,170 -5))", "POLYGON((170 -5,190 -5,190 5,170 5,170 -5))",
          "POLYGON((-190 -5,-170 -5,-170 5,-190 5,-190 -5))"}) {
        INFO(box);
        const OddLayer test(std::string("name;WKT\nbox;") + box + "\n",
                            smallRequest(60000.0, {0.0, 0.0}, 700.0, 400.0));
        REQUIRE(test.layer().layer.data->featureCount() == 1);
        CHECK(test.hit({175.0, 0.0}) == 0u);
        CHECK(test.hit({-175.0, 0.0}) == 0u);
        CHECK(test.hit({0.0, 0.0}) == std::nullopt);
        CHECK(test.hit({160.0, 0.0}) == std::nullopt);
    }
}
