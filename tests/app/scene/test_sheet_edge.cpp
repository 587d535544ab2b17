// SPDX-License-Identifier: MIT
#include "app/scene/sheet_edge.h"

#include <cmath>
#include <memory>
#include <utility>

#include "app/scene/label_placer.h"
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
            const double south = definition.minLatitude;
            CHECK_FALSE(picture.fitsAt({centre.lon + 10.0, south + 0.01}));
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

TEST_CASE("Beside the map there is paper, in any projection") {
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        CAPTURE(definition.id);
        const geo::Projection projection(definition);
        const geo::LonLat centre = definition.centre;
        for (const geo::LonLat point :
             {centre, geo::LonLat{centre.lon + 40.0, 20.0}, geo::LonLat{centre.lon - 40.0, 0.0}}) {
            CHECK(isOnSheet(projection, projection.toPlane(point).value()));
        }
        for (const geo::PlanePoint point : {geo::PlanePoint{6e7, 6e7}, {-6e7, -6e7}, {0.0, -6e7}, {6e7, 0.0}}) {
            CAPTURE(point.x, point.y);
            CHECK_FALSE(isOnSheet(projection, point));
        }
    }
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
    const auto names = testing::itemsOf<LabelItem>(buildScene(request).overlay);
    REQUIRE(!names.empty());
    for (const LabelItem& name : names) {
        CAPTURE(name.text.toStdString());
        CHECK(name.box.right <= edge);
    }
}
