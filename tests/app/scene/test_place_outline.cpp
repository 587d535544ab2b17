// SPDX-License-Identifier: MIT
#include "app/scene/place_outline.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <utility>

#include "app/scene/place_shapes.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/vector/vector_reader.h"
#include "tests/app/scene/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

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
        {"corrected by the user", [](WorldWithCountry& given) { given.country.origin = geo::Origin::own; }},
        {"named by an article", [](WorldWithCountry& given) { given.country.origin = geo::Origin::article; }},
        {"in two features",
         [](WorldWithCountry& given) {
             MapLayer& layer = given.basemap.layers[static_cast<std::size_t>(BasemapRole::countries)];
             geo::VectorLayer twice = *layer.data;
             twice.fields[0].values[1] = "AF";
             layer.data = std::make_shared<const geo::VectorLayer>(std::move(twice));
         }},
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
    for (const SceneItem& item : highlightShape(world, request.style, spot)) {
        if (const auto* stroke = std::get_if<StrokeItem>(&item)) {
            CHECK(stroke->shapes.layer == rims.front().shapes.layer);
        }
    }
    SceneRequest hovering = request;
    hovering.world = std::make_shared<const World>(world);
    hovering.shownPlaces = {0};
    hovering.hovered = geo::PlaceId("afghanistan");
    const Scene scene = buildScene(hovering);
    REQUIRE(scene.overlay.back().id == QStringLiteral("hover"));
    const auto hovered = itemsOf<StrokeItem>({scene.overlay.back()});
    REQUIRE(hovered.size() == 1);
    CHECK(hovered.front().shapes.layer == rims.front().shapes.layer);
}

TEST_CASE("Beside the user's own borders no other outline of a country is drawn") {
    const test::TemporaryFolder folder;
    SceneRequest request = smallRequest();
    request.world = std::make_shared<const World>(withLayers(WorldWithCountry().world(), {writeBorders(folder)}).value);
    request.shownPlaces = {0};
    const auto countries = request.world->basemap->layer(BasemapRole::countries).projected;
    const auto outlines = [&] {
        int count = 0;
        for (const StrokeItem& stroke : itemsOf<StrokeItem>(buildScene(request).overlay)) {
            count += stroke.shapes.layer == countries ? 1 : 0;
        }
        return count;
    };
    const auto fills = [&] {
        const auto all = itemsOf<FillItem>(buildScene(request).overlay);
        return std::count_if(all.begin(), all.end(),
                             [&](const FillItem& fill) { return fill.shapes.layer == countries; });
    };
    for (const bool selected : {false, true}) {
        CAPTURE(selected);
        request.state.selection = selected ? std::optional(geo::PlaceId("afghanistan")) : std::nullopt;
        request.state.borders.ownBorders.reset();
        CHECK(outlines() > 0);
        request.state.borders.ownBorders = request.world->userLayers.at(0).id;
        CHECK(outlines() == 0);
        CHECK(fills() == (selected ? 1 : 0));  // which one is meant is still seen
    }
}

TEST_CASE("On a page the number stands on the basemap's outline") {
    WorldWithCountry given;
    // The atlas's copy is a sliver in the far west of the country.
    given.country.shape.points = {{0.1, 1.0}, {0.3, 1.0}, {0.2, 9.0}};
    SceneRequest request = smallRequest();
    request.world = std::make_shared<const World>(given.world());
    request.shownPlaces = {0};
    request.numberMarks = true;
    request.state.viewport = smallRequest(4000.0, {8.0, 5.0}, 200.0, 200.0).state.viewport;  // without the sliver
    const auto marks = itemsOf<MarkItem>(buildScene(request).overlay);
    REQUIRE(marks.size() == 1);
    CHECK(marks.front().number == 1);
}

TEST_CASE("The provinces of the shipped atlas are the basemap's, point by point") {
    const WorldRequest shipped = shippedWorld();
    const geo::VectorLayer provinces = geo::readVectorLayer(shipped.basemap / "provinces.shp").value;
    const geo::Atlas atlas = geo::readAtlas(shipped.atlas).value;
    int found = 0;
    for (const geo::Place& place : atlas.places()) {
        if (!place.coordinateSource.ends_with("largest inscribed circle") ||
            place.coordinateSource.find("as in the basemap") == std::string::npos) {
            continue;
        }
        ++found;
        CAPTURE(place.name);
        const auto same = [&](const geo::GeoShape& shape) {
            return shape.points.size() == place.shape.points.size() &&
                   std::all_of(place.shape.points.begin(), place.shape.points.end(), [&](geo::LonLat point) {
                       return std::any_of(shape.points.begin(), shape.points.end(), [point](geo::LonLat other) {
                           return std::abs(point.lon - other.lon) < 2e-5 && std::abs(point.lat - other.lat) < 2e-5;
                       });
                   });
        };
        CHECK(std::any_of(provinces.shapes.begin(), provinces.shapes.end(), same));
    }
    CHECK(found == 9);
}
