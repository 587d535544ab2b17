// SPDX-License-Identifier: MIT
#include "app/export/page/export_area.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "app/convert/qt_text.h"
#include "app/convert/scale_words.h"
#include "app/export/page/export_error.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr double marginUnits = 10.0;
constexpr double placeScaleDenominator = 1'500'000.0;  // a crossing and the towns around it
constexpr double coarsestPlaceShare = 0.6;             // how much of the frame a large place's own shape may take

/// Longitudes from west to east, in degrees from the central meridian and none of them beyond the map's ends.
struct Stretch {
    double west;
    double east;
};

/// Two where the box goes over the seam: a longitude on it is the eastern end of one and the western of the other.
std::vector<Stretch> stretchesOf(const geo::LonLatBox& box, double centralMeridian) {
    constexpr double touch = 1e-6;
    double west = std::remainder(box.west - centralMeridian, 360.0);
    if (west > 180.0 - touch) {
        west = -180.0;
    }
    const double east = west + box.width();
    if (east <= 180.0 + touch) {
        return {{west, std::min(east, 180.0)}};
    }
    return {{west, 180.0}, {-180.0, std::min(east - 360.0, west)}};
}

/// The edges are curves in the plane, so points along them are included. A disc may end within them: those between too.
void include(const Stretch& stretch, double south, double north, const geo::Projection& projection,
             geo::PlaneBox& plane) {
    constexpr int steps = 128;
    constexpr int stepsBetween = 4;
    for (int column = 0; column <= steps; ++column) {
        for (int row = 0; row <= steps; ++row) {
            const bool onEdge = column % steps == 0 || row % steps == 0;
            const bool between = column % stepsBetween == 0 && row % stepsBetween == 0;
            const geo::LonLat point{
                projection.definition().centre.lon + std::lerp(stretch.west, stretch.east, column / double{steps}),
                std::lerp(south, north, row / double{steps})};
            if ((onEdge || between) && projection.covers(point)) {
                geo::PlanePoint projected;
                projection.toPlane({&point, 1}, {&projected, 1});  // a single one would not go to the eastern end
                if (std::isfinite(projected.x) && std::isfinite(projected.y)) {
                    plane.include(projected);
                }
            }
        }
    }
}

geo::PlaneBox planeBoxOf(const geo::LonLatBox& box, const geo::Projection& projection) {
    const geo::ProjectionDefinition& definition = projection.definition();
    const double south = std::max(box.south, definition.minLatitude);
    const double north = std::min(box.north, definition.maxLatitude);
    geo::PlaneBox plane;
    if (south <= north) {
        for (const Stretch& stretch : stretchesOf(box, definition.centre.lon)) {
            include(stretch, south, north, projection, plane);
        }
    }
    return plane;
}

void refuseAcrossSeam(const geo::LonLatBox& box, const geo::ProjectionDefinition& projection) {
    if (liesAcrossSeam(box, projection)) {
        const double seam = std::remainder(projection.centre.lon + 180.0, 360.0);
        throw ExportError("The area lies across the edge of the map in " + projection.name + ", which is at " +
                          toUtf8(angleInWords(std::lround(seam * 3600.0), Axis::longitude)) +
                          "; choose a projection whose edge is elsewhere, for example azimuthal equidistant.");
    }
}

geo::Viewport frameOf(QSizeF frame) {
    geo::Viewport viewport;
    viewport.width = frame.width();
    viewport.height = frame.height();
    return viewport;
}

geo::Viewport aroundBox(const geo::PlaneBox& box, QSizeF frame, double margin) {
    if (box.empty()) {
        throw ExportError("The area to export lies outside the map's projection; choose another area or projection.");
    }
    geo::ZoomLimits limits;
    limits.coarsest = std::numeric_limits<double>::infinity();  // on a small page the whole earth is whole as well
    return geo::fitted(frameOf(frame), box, margin, limits);
}

geo::Viewport aroundPlace(const geo::PlaceId& id, const World& world, QSizeF frame) {
    const std::size_t index = world.atlas->placeIndex(id);
    if (index >= world.atlas->places().size()) {
        throw ExportError("There is no place \"" + id.text() + "\" in the atlas; `marz places` lists those it has.");
    }
    const auto& anchors = world.places->anchors;
    if (index >= anchors.size() || !anchors[index]) {
        throw ExportError(world.atlas->places()[index].name +
                          " has no location on this map; choose another place, or a view in degrees.");
    }
    geo::Viewport viewport = frameOf(frame);
    viewport.centre = *anchors[index];
    viewport.metresPerPixel = placeScaleDenominator * geo::metresOfOnePixel;
    const auto& shapes = world.places->shapes;
    const geo::PlaneBox box = shapes ? shapes->boundingBox(index) : geo::PlaneBox{};
    const double share = std::max(box.width() / frame.width(), box.height() / frame.height());
    if (share > viewport.metresPerPixel * coarsestPlaceShare) {
        viewport.metresPerPixel = share / coarsestPlaceShare;
        viewport.centre = box.centre();
    }
    return viewport;
}

/// The outlines of the countries in the basemap.
geo::PlaneBox outlinesOf(const CountryArea& area, const World& world) {
    geo::PlaneBox box;
    const MapLayer& countries = world.basemap->layer(BasemapRole::countries);
    if (!countries.data || !countries.projected) {
        return box;
    }
    for (std::size_t feature = 0; feature < countries.projected->featureCount(); ++feature) {
        const auto iso = countries.data->value(feature, "iso");
        if (std::find(area.isoCodes.begin(), area.isoCodes.end(), iso) != area.isoCodes.end()) {
            box.include(countries.projected->boundingBox(feature));
        }
    }
    return box;
}

/// What the atlas has in the countries, where the basemap does not have them.
geo::PlaneBox placesIn(const CountryArea& area, const World& world) {
    geo::PlaneBox box;
    const auto& places = world.atlas->places();
    for (std::size_t i = 0; i < places.size() && i < world.places->anchors.size(); ++i) {
        const auto& countries = places[i].countries;
        if (world.places->anchors[i] && std::find_first_of(countries.begin(), countries.end(), area.isoCodes.begin(),
                                                           area.isoCodes.end()) != countries.end()) {
            box.include(*world.places->anchors[i]);
        }
    }
    return box;
}

geo::Viewport aroundCountries(const CountryArea& area, const World& world, QSizeF frame) {
    geo::PlaneBox box = outlinesOf(area, world);
    if (box.empty()) {
        box = placesIn(area, world);
    }
    if (box.empty()) {
        std::string codes;
        for (const std::string& code : area.isoCodes) {
            codes += (codes.empty() ? "" : ", ") + code;
        }
        throw ExportError("Neither the basemap nor the atlas knows the country " + codes +
                          "; give the view in degrees instead.");
    }
    return geo::fitted(frameOf(frame), box, marginUnits);
}

geo::Viewport aroundCentre(const ScaledArea& area, const World& world, QSizeF frame, double unitScale) {
    const geo::Projection projection(world.projection);
    const auto centre = projection.covers(area.centre) ? projection.toPlane(area.centre) : std::nullopt;
    if (!centre) {
        throw ExportError("The middle of the area to export lies outside the map's projection; choose another area.");
    }
    geo::Viewport viewport = frameOf(frame);
    viewport.centre = *centre;
    viewport.metresPerPixel = area.denominator * geo::metresOfOnePixel * unitScale;
    // The plane's metres are not the ground's; a second time, as the stretch that was measured had another length.
    for (int i = 0; i < 2; ++i) {
        viewport.metresPerPixel *= area.denominator / denominatorOf(viewport, projection, unitScale);
    }
    return viewport;
}

}  // namespace

bool liesAcrossSeam(const geo::LonLatBox& box, const geo::ProjectionDefinition& projection) {
    constexpr double halfRound = 180.0;
    if (projection.seam != geo::ProjectionSeam::meridian || box.width() >= halfRound) {
        return false;
    }
    const double eastOfWest = std::fmod(projection.centre.lon + 180.0 - box.west + 720.0, 360.0);
    constexpr double touch = 1e-6;
    return eastOfWest > touch && eastOfWest < box.width() - touch;
}

double denominatorOf(const geo::Viewport& viewport, const geo::Projection& projection, double unitScale) {
    return geo::scaleDenominator(geo::groundMetresPerPixel(viewport, projection)) / unitScale;
}

std::optional<ScaledArea> scaledAreaOf(const geo::Viewport& viewport, const geo::Projection& projection,
                                       double unitScale) {
    const std::optional<geo::LonLat> centre = projection.toLonLat(viewport.centre);
    if (!centre || !projection.covers(*centre)) {
        return std::nullopt;
    }
    return ScaledArea{
        *centre, std::clamp(denominatorOf(viewport, projection, unitScale), leastDenominator, greatestDenominator)};
}

ExportArea regionArea() {
    CountryArea area;
    for (const std::string_view code : geo::regionCountries()) {
        area.isoCodes.emplace_back(code);
    }
    return area;
}

geo::Viewport viewportOf(const ExportArea& area, const World& world, QSizeF frame, double unitScale) {
    if (const auto* box = std::get_if<geo::LonLatBox>(&area)) {
        refuseAcrossSeam(*box, world.projection);
        return aroundBox(planeBoxOf(*box, geo::Projection(world.projection)), frame, 0.0);
    }
    if (const auto* box = std::get_if<geo::PlaneBox>(&area)) {
        return aroundBox(*box, frame, 0.0);
    }
    if (const auto* place = std::get_if<PlaceArea>(&area)) {
        return aroundPlace(place->place, world, frame);
    }
    if (const auto* scaled = std::get_if<ScaledArea>(&area)) {
        return aroundCentre(*scaled, world, frame, unitScale);
    }
    return aroundCountries(std::get<CountryArea>(area), world, frame);
}

}  // namespace marz
