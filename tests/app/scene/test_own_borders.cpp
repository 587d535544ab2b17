// SPDX-License-Identifier: MIT

// A layer of the user's in use as country lines is named and clicked as it is shown: with the country lines.

#include <algorithm>

#include "app/scene/feature_hit.h"
#include "app/scene/scene_builder.h"
#include "tests/app/scene/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

TEST_CASE(
    "Country lines that are a layer of the user's have its names and can be clicked, though it was hidden before") {
    const test::TemporaryFolder folder;
    SceneRequest request = smallRequest();
    request.world = std::make_shared<const World>(
        withLayers(*request.world, {folder.write("own.csv", "name;WKT\nline;LINESTRING(11 1,14 1)\n")}).value);
    const UserLayerId id = request.world->userLayers.at(0).id;
    const auto isNamed = [&] {
        const Scene scene = buildScene(request);
        return std::any_of(scene.base.begin(), scene.base.end(),
                           [](const SceneLayer& layer) { return layer.id == QStringLiteral("own-layer-labels-1"); });
    };
    const auto isFound = [&] {
        const geo::ScreenPoint at = onScreen(request, {12.0, 1.0});
        return userFeatureAt(*request.world, request.state, request.state.viewport, at).has_value();
    };
    request.state.layers.own[id].look.visible = false;
    CHECK_FALSE(isNamed());
    CHECK_FALSE(isFound());
    request.state.borders.ownBorders = id;
    CHECK(isNamed());
    CHECK(isFound());
    request.state.layers.own[id].look.visible = true;
    request.state.layers.look(BasemapPart::countryLines).visible = false;
    CHECK_FALSE(isNamed());
    CHECK_FALSE(isFound());
}
