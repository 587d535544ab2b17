// SPDX-License-Identifier: MIT
#include "app/scene/range_rings.h"

#include <cmath>

#include "libgeo/projection/geodesic.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

SceneLayer ringsOf(const SceneRequest& request) {
    for (const SceneLayer& layer : buildScene(request).overlay) {
        if (layer.id == QStringLiteral("range-rings")) {
            return layer;
        }
    }
    return {};
}

SceneRequest requestWithRings(std::vector<double> kilometres) {
    SceneRequest request = smallRequest();
    request.state.extras.rangeRingsKm = std::move(kilometres);
    return request;
}

}  // namespace

TEST_CASE("Rings are drawn about the selected place, each with its distance") {
    SceneRequest request = requestWithRings({100.0, 400.0});
    CHECK(ringsOf(request).items.empty());  // nothing to measure from
    request.state.selection = geo::PlaceId("gate");
    const SceneLayer layer = ringsOf(request);
    REQUIRE(layer.items.size() == 3);
    const auto& stroke = std::get<StrokeItem>(layer.items[0]);
    CHECK(stroke.shapes.features.size() == 2);
    CHECK(std::get<LabelItem>(layer.items[1]).text == QStringLiteral("100\u00A0km"));
    CHECK(std::get<LabelItem>(layer.items[2]).text == QStringLiteral("400\u00A0km"));
}

TEST_CASE("A ring keeps its distance from the place on the ellipsoid") {
    SceneRequest request = requestWithRings({250.0});
    request.state.extras.ringCentre = geo::PlaceId("gate");
    const SceneLayer layer = ringsOf(request);
    REQUIRE_FALSE(layer.items.empty());
    const geo::Projection projection(request.world->projection);
    std::vector<geo::LayerPart> parts;
    const FeatureSet& shapes = std::get<StrokeItem>(layer.items[0]).shapes;
    shapes.layer->partsIn(0, shapes.layer->boundingBox(), 0.1, parts);
    REQUIRE_FALSE(parts.empty());
    for (const geo::PlanePoint point : parts.front().points) {
        const double metres = geo::geodesicBetween({10.0, 5.0}, *projection.toLonLat(point)).metres;
        CHECK(metres == Approx(250000.0).epsilon(0.0005));
    }
}

TEST_CASE("A ring beyond the map's edge or about a place without location draws nothing") {
    SceneRequest request = requestWithRings({100.0});
    request.state.extras.ringCentre = geo::PlaceId("nowhere");
    CHECK(ringsOf(request).items.empty());
    request.state.extras.ringCentre = geo::PlaceId("no such place");
    CHECK(ringsOf(request).items.empty());
    request.state.extras.ringCentre = geo::PlaceId("gate");
    request.state.extras.rangeRingsKm = {19999.0};
    CHECK(ringsOf(request).items.empty());  // on the other side of the earth
}

TEST_CASE("Rings on the half of the earth that a disc does not show are told") {
    SceneRequest request = requestWithRings({500.0, 5000.0, 12000.0, 15000.0});
    World world = *request.world;
    world.projection = geo::azimuthalEquidistantAround({10.0, 5.0});
    const std::optional<geo::PlaceId> gate = geo::PlaceId("gate");
    CHECK(ringsOffTheMap(request.state.extras, world, gate) == std::vector<double>{12000.0, 15000.0});
    geo::Viewport whole = request.state.viewport;
    whole.centre = {0.0, 0.0};
    whole.metresPerPixel = 80000.0;
    CHECK(ringsOutOfView(request.state.extras, world, gate, whole) == std::vector<double>{12000.0, 15000.0});
    CHECK(ringsOffTheMap(request.state.extras, world, std::nullopt).empty());
    CHECK(ringsOffTheMap(request.state.extras, *request.world, gate).empty());  // plate carrée has all of the earth
}

TEST_CASE("The label of a ring keeps off marks and other names") {
    SceneRequest request = requestWithRings({60.0, 120.0, 250.0});
    request.state.selection = geo::PlaceId("gate");
    const Scene scene = buildScene(request);
    std::vector<LabelItem> labels = itemsOf<LabelItem>(scene.overlay);
    const std::vector<LabelItem> ground = itemsOf<LabelItem>(scene.base);
    for (const LabelItem& label : labels) {
        if (!label.text.endsWith(QStringLiteral("km")) || label.place) {
            continue;
        }
        for (const LabelItem& other : ground) {
            CHECK_FALSE(label.box.intersects(other.box));
        }
    }
}
