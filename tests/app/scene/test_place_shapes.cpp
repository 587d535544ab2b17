// SPDX-License-Identifier: MIT

#include "app/scene/place_shapes.h"

#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

TEST_CASE("Circles of one look are one shape, and the wider they are, the fainter") {
    const SceneRequest request = smallRequest();
    const World& world = *request.world;
    const std::size_t somewhere = world.atlas->placeIndex(geo::PlaceId("somewhere"));
    const PlaceSpot circle{somewhere, PlaceForm::circle, {}};
    const auto circlesAt = [&](double metresPerPixel, const std::vector<PlaceSpot>& spots) {
        geo::Viewport viewport = request.state.viewport;
        viewport.centre = world.places->anchors[somewhere].value();
        viewport.metresPerPixel = metresPerPixel;
        return buildPlaceShapes(world, viewport, request.style, spots);
    };
    const std::vector<SceneLayer> two = circlesAt(4000.0, {circle, circle});
    const auto fills = itemsOf<FillItem>(two);
    const auto rims = itemsOf<StrokeItem>(two);
    REQUIRE((fills.size() == 1 && rims.size() == 1));
    CHECK(fills.front().shapes.features.size() == 2);
    CHECK(rims.front().shapes.features.size() == 2);
    // The wider on the screen, the fainter.
    const auto wider = itemsOf<FillItem>(circlesAt(600.0, {circle}));
    REQUIRE(wider.size() == 1);
    CHECK(wider.front().colour.alpha() < fills.front().colour.alpha());
}
