// SPDX-License-Identifier: MIT
#include "app/scene/sheet_edge.h"

#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "app/scene/label_placer.h"
#include "app/world/world_builder.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::ScreenBox boxAround(geo::ScreenPoint middle) {
    return {middle.x - 20.0, middle.y - 6.0, middle.x + 20.0, middle.y + 6.0};
}

/// A picture of the whole map, and what fits into it.
struct WorldPicture {
    geo::Projection projection;
    geo::Viewport viewport{{0.0, 0.0}, 40000.0, 1600.0, 1200.0};
    LabelPlacer placer{geo::ScreenBox{0.0, 0.0, viewport.width, viewport.height}};

    explicit WorldPicture(const geo::ProjectionDefinition& definition) : projection(definition) {
        viewport.centre = projection.toPlane(definition.centre).value();
        keepOnSheet(projection, viewport, placer);
    }
    bool fitsAt(geo::LonLat point) const {
        return placer.fits(boxAround(viewport.toScreen(projection.toPlane(point).value())));
    }
};

}  // namespace

TEST_CASE("Names do not run over the map's own edge, in any projection") {
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        CAPTURE(definition.id);
        const WorldPicture picture(definition);
        const geo::LonLat centre = definition.centre;
        CHECK(picture.fitsAt(centre));
        CHECK(picture.fitsAt({centre.lon + 20.0, centre.lat}));
        CHECK(picture.fitsAt({centre.lon, centre.lat - 20.0}));
        if (definition.seam == geo::ProjectionSeam::horizon) {
            for (const double share : {0.999, 0.99}) {
                CHECK_FALSE(picture.fitsAt({centre.lon, centre.lat - share * definition.horizonDegrees}));
            }
        } else {
            for (const double turn : {-179.99, 179.99}) {
                CHECK_FALSE(picture.fitsAt({std::remainder(centre.lon + turn, 360.0), 10.0}));
                CHECK(picture.fitsAt({std::remainder(centre.lon + turn * 0.8, 360.0), 10.0}));
            }
            CHECK_FALSE(picture.fitsAt({centre.lon + 10.0, definition.minLatitude + 0.01}));
            CHECK_FALSE(picture.fitsAt({centre.lon + 10.0, definition.maxLatitude - 0.01}));
        }
    }
}

TEST_CASE("Beside the map's edge there is room, and within the map nothing is taken") {
    const WorldPicture picture(*geo::findProjection("plate-carree"));
    const geo::ScreenPoint edge = picture.viewport.toScreen(picture.projection.toPlane({-179.999, 10.0}).value());
    CHECK(picture.placer.fits(boxAround({edge.x - 24.0, edge.y})));
    CHECK(picture.placer.fits(boxAround({edge.x + 24.0, edge.y})));
    CHECK_FALSE(picture.placer.fits(boxAround({edge.x - 15.0, edge.y})));
    WorldPicture near(*geo::findProjection("plate-carree"));
    geo::Viewport crossing = near.viewport;
    crossing.metresPerPixel = 50.0;
    LabelPlacer placer(geo::ScreenBox{0.0, 0.0, crossing.width, crossing.height});
    keepOnSheet(near.projection, crossing, placer);
    CHECK(placer.isFree({0.0, 0.0, crossing.width, crossing.height}));
}

TEST_CASE("A sea that has no room on the map is not named beside it") {
    SceneRequest request = testing::smallRequest(40000.0, {0.0, 0.0}, 1100.0, 700.0);
    World world = *request.world;
    world.projection = *geo::findProjection("equal-earth");
    world.basemap = std::make_shared<const Basemap>(readBasemap(shippedWorld().basemap, world.projection).value);
    request.world = std::make_shared<const World>(std::move(world));
    request.shownPlaces.clear();
    const geo::Projection projection(request.world->projection);
    geo::Viewport& viewport = request.state.viewport;
    viewport.centre = projection.toPlane(request.world->projection.centre).value();
    int named = 0;
    for (const double metresPerPixel : {40000.0, 60000.0, 90000.0}) {
        viewport.metresPerPixel = metresPerPixel;
        // The Arctic Ocean's own room is taken: a little farther north there is some, on the paper.
        const double edge = testing::onScreen(request, {request.world->projection.centre.lon, 89.999}).y;
        request.covered = {{0.0, edge + 1.0, viewport.width, edge + 100.0}};
        for (const LabelItem& label : testing::itemsOf<LabelItem>(buildScene(request).base)) {
            CAPTURE(metresPerPixel, label.text.toStdString());
            CHECK(projection.toLonLat(viewport.toPlane(label.box.centre())));
            ++named;
        }
    }
    CHECK(named > 10);
}

TEST_CASE("The name of a place beside the map's edge stands on its inner side") {
    SceneRequest request = testing::smallRequest(4000.0, {178.0, 5.0});
    geo::Place place = request.world->atlas->places().front();
    place.name = "A crossing of the date line";
    place.shape.points = {{179.0, 5.0}};
    place.label.reset();
    geo::AtlasContents contents;
    contents.places = {place};
    World world = *request.world;
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    world.places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world.atlas, geo::Projection(world.projection)));
    request.world = std::make_shared<const World>(std::move(world));
    request.shownPlaces = {0};
    const double edge = testing::onScreen(request, {179.9999, 5.0}).x;
    for (const bool selected : {false, true}) {
        CAPTURE(selected);
        request.state.selection = selected ? std::optional(place.id) : std::nullopt;
        const auto names = testing::itemsOf<LabelItem>(buildScene(request).overlay);
        REQUIRE(!names.empty());
        for (const LabelItem& name : names) {
            CAPTURE(name.text.toStdString());
            CHECK(name.box.right <= edge);
        }
    }
}
