// SPDX-License-Identifier: MIT
#include "app/world/projected_places.h"

#include "libgeo/projection/geodesic.h"

namespace marz {

namespace {

geo::GeoShape shapeOnMap(const geo::Place& place) {
    if (place.approximate() && place.precisionKm) {
        return geo::geodesicCircle(place.shape.points.front(), *place.precisionKm * 1000.0);
    }
    return place.shape;
}

}  // namespace

ProjectedPlaces projectPlaces(const geo::Atlas& atlas, const geo::Projection& projection) {
    geo::VectorLayer layer;
    layer.name = atlas.name();
    layer.path = atlas.path();
    layer.shapes.reserve(atlas.places().size());
    ProjectedPlaces projected;
    projected.anchors.reserve(atlas.places().size());
    for (const geo::Place& place : atlas.places()) {
        layer.shapes.push_back(place.located() ? shapeOnMap(place) : geo::GeoShape{});
        const std::optional<geo::LonLat> label = place.located() ? place.labelPoint() : std::nullopt;
        projected.anchors.push_back(label ? projection.toPlane(*label) : std::nullopt);
    }
    projected.shapes = geo::ProjectedLayer::build(layer, projection);
    return projected;
}

}  // namespace marz
