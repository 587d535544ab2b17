// SPDX-License-Identifier: MIT
#include "app/scene/place_outline.h"

#include <functional>
#include <memory>
#include <utility>

#include "app/scene/place_shapes.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

/// The small world, whose first place is a triangle that stands for the country AF (lon 0..10).
struct WorldWithCountry {
    geo::Place country;
    Basemap basemap = *smallWorld()->basemap;

    WorldWithCountry() {
        country.id = geo::PlaceId("afghanistan");
        country.name = "Afghanistan";
        country.kind = "country";
        country.countries = {"AF"};
        country.extent = geo::PlaceExtent::area;
        country.shape.kind = geo::ShapeKind::area;
        country.shape.points = {{1.0, 1.0}, {9.0, 1.0}, {5.0, 9.0}};
        country.shape.partStarts = {0};
        country.coordinateSource = "Toy borders, simplified";
        basemap.boundaries = "Toy borders 1:1m, version 2";
    }

    World world() const {
        World result = *smallWorld();
        geo::AtlasContents contents;
        contents.places = {country};
        result.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
        result.basemap = std::make_shared<const Basemap>(basemap);
        result.places =
            std::make_shared<const ProjectedPlaces>(projectPlaces(*result.atlas, geo::Projection(result.projection)));
        return result;
    }
};

bool isOfBasemap(const WorldWithCountry& given) {
    const World world = given.world();
    const PlaceOutline outline = outlineOf(world, 0);
    const MapLayer& countries = world.basemap->layer(BasemapRole::countries);
    if (outline.layer != countries.projected) {
        CHECK(outline.layer == world.places->shapes);
        return false;
    }
    CHECK(countries.data->value(outline.feature, "iso") == "AF");
    return true;
}

}  // namespace

TEST_CASE("A country that the atlas has from the basemap's boundary data has the basemap's outline") {
    CHECK(isOfBasemap(WorldWithCountry()));
    // Any other shape is drawn as it is.
    const std::vector<std::pair<const char*, std::function<void(WorldWithCountry&)>>> others{
        {"drawn by the user", [](WorldWithCountry& given) { given.country.origin = geo::Origin::own; }},
        {"from elsewhere", [](WorldWithCountry& given) { given.country.coordinateSource = "A survey of 1990"; }},
        {"no source", [](WorldWithCountry& given) { given.country.coordinateSource.clear(); }},
        {"a region", [](WorldWithCountry& given) { given.country.kind = "region"; }},
        {"two countries",
         [](WorldWithCountry& given) {
             given.country.countries = {"AF", "TJ"};
         }},
        {"unknown to the basemap", [](WorldWithCountry& given) { given.country.countries = {"QQ"}; }},
        {"boundaries without a name", [](WorldWithCountry& given) { given.basemap.boundaries.clear(); }},
        {"boundaries of digits", [](WorldWithCountry& given) { given.basemap.boundaries = "2021"; }},
        {"no countries",
         [](WorldWithCountry& given) { given.basemap.layers[static_cast<std::size_t>(BasemapRole::countries)] = {}; }}};
    for (const auto& [name, change] : others) {
        CAPTURE(name);
        WorldWithCountry given;
        change(given);
        CHECK_FALSE(isOfBasemap(given));
    }
}

TEST_CASE("What is drawn of a country and what answers a click is the basemap's outline") {
    const World world = WorldWithCountry().world();
    const SceneRequest request = smallRequest();
    const PlaceSpot spot{0, PlaceForm::area, {}};
    const std::vector<SceneLayer> drawn =
        buildPlaceShapes(world, request.state.viewport, request.style, std::vector<PlaceSpot>{spot});
    const auto rims = itemsOf<StrokeItem>(drawn);
    REQUIRE(rims.size() == 1);
    CHECK(rims.front().shapes.layer == world.basemap->layer(BasemapRole::countries).projected);
    const std::vector<PickTarget> targets = buildPickTargets(world, request.state.viewport, {spot});
    REQUIRE(targets.size() == 1);
    CHECK(targets.front().shape.layer == rims.front().shapes.layer);
}
