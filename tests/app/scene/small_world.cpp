// SPDX-License-Identifier: MIT

#include "tests/app/scene/small_world.h"

#include <numeric>
#include <stdexcept>

#include "app/style/map_style_reader.h"

namespace marz::testing {

namespace {

geo::GeoShape shapeOf(geo::ShapeKind kind, std::vector<geo::LonLat> points) {
    geo::GeoShape shape;
    shape.kind = kind;
    shape.beginPart();
    shape.points = std::move(points);
    return shape;
}

geo::GeoShape rectangle(double west, double south, double east, double north) {
    return shapeOf(geo::ShapeKind::area, {{west, south}, {east, south}, {east, north}, {west, north}});
}

geo::GeoShape point(double lon, double lat) {
    return shapeOf(geo::ShapeKind::point, {{lon, lat}});
}

void set(Basemap& basemap, BasemapRole role, std::vector<geo::GeoShape> shapes, std::vector<geo::VectorField> fields,
         const geo::Projection& projection) {
    auto layer = std::make_shared<geo::VectorLayer>();
    layer->shapes = std::move(shapes);
    layer->fields = std::move(fields);
    MapLayer& target = basemap.layers[static_cast<std::size_t>(role)];
    target.projected = geo::ProjectedLayer::build(*layer, projection);
    target.data = std::move(layer);
}

std::shared_ptr<const Basemap> smallBasemap(const geo::Projection& projection) {
    auto basemap = std::make_shared<Basemap>();
    set(*basemap, BasemapRole::countries, {rectangle(0, 0, 10, 10), rectangle(10, 0, 20, 10)},
        {{"iso", {"AF", "TJ"}},
         {"name", {"Westland", "Eastland"}},
         {"name_local", {"", "Шарқ"}},
         {"label_lon", {"5", "15"}},
         {"label_lat", {"5", "5"}}},
        projection);
    set(*basemap, BasemapRole::countryLines, {shapeOf(geo::ShapeKind::line, {{10, 0}, {10, 10}})},
        {{"class", {"international"}}}, projection);
    set(*basemap, BasemapRole::rivers, {shapeOf(geo::ShapeKind::line, {{0, 5}, {10, 5}, {20, 6}})},
        {{"name", {"Long"}}, {"rank", {"1"}}}, projection);
    set(*basemap, BasemapRole::water, {rectangle(4, 1, 6, 3)}, {{"name", {"Blue"}}}, projection);
    set(*basemap, BasemapRole::towns, {point(3, 7), point(17, 7)},
        {{"name", {"Westville", "Eastville"}},
         {"name_local", {"", ""}},
         {"iso", {"AF", "TJ"}},
         {"rank", {"2", "2"}},
         {"capital", {"1", "0"}},
         {"population", {"100", "50"}}},
        projection);
    return basemap;
}

geo::Place place(const char* id, const char* kind, geo::PlaceExtent extent, geo::GeoShape shape,
                 std::optional<double> precisionKm) {
    geo::Place result;
    result.id = geo::PlaceId(id);
    result.name = id;
    result.kind = kind;
    result.extent = extent;
    result.shape = std::move(shape);
    result.precisionKm = precisionKm;
    result.names = {{id, "en", "Latn", "primary"}};
    return result;
}

geo::Claim claimAbout(const char* id, const char* placeId) {
    geo::Claim claim;
    claim.id = geo::ClaimId(id);
    claim.places = {geo::PlaceId(placeId)};
    return claim;
}

std::shared_ptr<const geo::Atlas> smallAtlas() {
    using geo::PlaceExtent;
    geo::AtlasContents contents;
    contents.places = {
        place("gate", "border-crossing", PlaceExtent::point, point(10, 5), 1.0),
        place("gate-twin", "post", PlaceExtent::point, point(10, 5), 1.0),
        place("west-side", "crossing-side", PlaceExtent::point, point(9.98, 5), 1.0),
        place("east-side", "crossing-side", PlaceExtent::point, point(10.02, 5), 1.0),
        place("somewhere", "training-ground", PlaceExtent::area, point(15, 3), 60.0),
        place("road", "railway", PlaceExtent::line, shapeOf(geo::ShapeKind::line, {{2, 9}, {8, 9}}), 1.0),
        place("shire", "province", PlaceExtent::area, rectangle(12, 6, 16, 9), 10.0),
        place("nowhere", "base", PlaceExtent::none, {}, std::nullopt)};
    contents.places[0].names.push_back({"دروازه", "fa", "Arab", "local"});
    contents.places[0].names.push_back({"Дарвоза", "tg", "Cyrl", "local"});
    contents.claims = {claimAbout("c1", "gate"), claimAbout("c2", "gate"), claimAbout("c3", "somewhere")};
    return std::make_shared<const geo::Atlas>(std::move(contents));
}

}  // namespace

WorldPointer smallWorld() {
    static const WorldPointer world = [] {
        const std::optional<geo::ProjectionDefinition> definition = geo::findProjection("plate-carree");
        if (!definition) {
            throw std::runtime_error("the catalogue lacks plate carrée");
        }
        const geo::Projection projection(*definition);
        auto result = std::make_shared<World>();
        result->projection = *definition;
        result->basemap = smallBasemap(projection);
        result->atlas = smallAtlas();
        result->places = std::make_shared<const ProjectedPlaces>(projectPlaces(*result->atlas, projection));
        return result;
    }();
    return world;
}

SceneRequest smallRequest(double metresPerPixel, geo::LonLat centre, double width, double height) {
    SceneRequest request;
    request.world = smallWorld();
    request.style = builtInMapStyle(QStringLiteral("light"));
    const geo::Projection projection(request.world->projection);
    request.state.viewport = {projection.toPlane(centre).value(), metresPerPixel, width, height};
    request.shownPlaces.resize(request.world->atlas->places().size());
    std::iota(request.shownPlaces.begin(), request.shownPlaces.end(), std::size_t{0});
    return request;
}

geo::ScreenPoint onScreen(const SceneRequest& request, geo::LonLat point) {
    const geo::Projection projection(request.world->projection);
    return request.state.viewport.toScreen(projection.toPlane(point).value());
}

}  // namespace marz::testing
