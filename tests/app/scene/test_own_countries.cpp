// SPDX-License-Identifier: MIT
#include "app/scene/own_countries.h"

#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

/// The small world, its training ground said to be in these countries.
World worldWith(std::vector<std::string> countries) {
    World world = *smallWorld();
    geo::AtlasContents contents;
    contents.places = world.atlas->places();
    contents.places[world.atlas->placeIndex(geo::PlaceId("somewhere"))].countries = std::move(countries);
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    return world;
}

bool isOwn(const World& world, geo::LonLat point) {
    const SceneRequest request = smallRequest();
    const OwnCountries own(world, request.state.viewport, world.atlas->placeIndex(geo::PlaceId("somewhere")));
    return own.contain(onScreen(request, point));
}

}  // namespace

TEST_CASE("A point is in a place's own country where the basemap has it there") {
    const World east = worldWith({"TJ"});
    CHECK(isOwn(east, {15.0, 3.0}));
    CHECK_FALSE(isOwn(east, {9.0, 3.0}));
    const World both = worldWith({"TJ", "AF"});
    CHECK(isOwn(both, {15.0, 3.0}));
    CHECK(isOwn(both, {9.0, 3.0}));
}

TEST_CASE("A place of no country, or of one that the basemap lacks, is at home everywhere") {
    for (const World& world : {worldWith({}), worldWith({"XX"})}) {
        CHECK(isOwn(world, {15.0, 3.0}));
        CHECK(isOwn(world, {9.0, 3.0}));
    }
}
