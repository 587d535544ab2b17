// SPDX-License-Identifier: MIT
#include "app/export/page/export_area.h"

#include <algorithm>
#include <cmath>

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

/// The edges of a box in degrees are curves in the plane, so points along them are included.
geo::PlaneBox planeBoxOf(const geo::LonLatBox& box, const geo::Projection& projection) {
    constexpr int steps = 32;
    geo::PlaneBox plane;
    for (int column = 0; column <= steps; ++column) {
        for (int row = 0; row <= steps; ++row) {
            const geo::LonLat point =
                box.pointAt(static_cast<double>(column) / steps, static_cast<double>(row) / steps);
            if (const auto projected = projection.covers(point) ? projection.toPlane(point) : std::nullopt) {
                plane.include(*projected);
            }
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
    return geo::fitted(frameOf(frame), box, margin);
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
