// SPDX-License-Identifier: MIT
#include "app/export/page/fitting_projection.h"

#include <charconv>
#include <cmath>
#include <memory>
#include <numbers>
#include <string>
#include <utility>

#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/export/page/export_area.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/projection/projection.h"

namespace marz {

namespace {

constexpr double mostTilt = 12.0;  // degrees; more looks like a mistake

struct Middle {
    geo::LonLat point;
    std::string name;
};

std::optional<double> numberIn(const geo::VectorLayer& layer, std::size_t feature, const char* field) {
    const std::string text(layer.value(feature, field));
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end != text.data() ? std::optional(number) : std::nullopt;
}

/// Where the basemap writes the country's name.
std::optional<Middle> middleOfCountry(const std::string& code, const World& world) {
    const MapLayer& countries = world.basemap->layer(BasemapRole::countries);
    if (!countries.data || !countries.projected) {
        return std::nullopt;
    }
    for (std::size_t feature = 0; feature < countries.projected->featureCount(); ++feature) {
        if (countries.data->value(feature, "iso") != code) {
            continue;
        }
        const std::optional<double> lon = numberIn(*countries.data, feature, "label_lon");
        const std::optional<double> lat = numberIn(*countries.data, feature, "label_lat");
        if (lon && lat) {
            return Middle{{*lon, *lat}, std::string(geo::countryName(code))};
        }
    }
    return std::nullopt;
}

/// Of an area that one azimuthal projection shows well, or at least better than one that tears it in two.
std::optional<Middle> middleOfBox(const geo::LonLatBox& box, bool torn) {
    const double widest = torn ? 150.0 : 60.0;  // degrees
    if (box.width() > widest || box.height() > widest) {
        return std::nullopt;
    }
    const geo::LonLat middle = box.pointAt(0.5, 0.5);
    return Middle{middle, toUtf8(positionInWords(middle, 0))};
}

/// An area that goes round a pole: a cone has a wedge missing there, and of the other pole nothing at all.
std::optional<Middle> poleWithin(const ExportArea& area) {
    constexpr double widestBeside = 180.0;  // degrees; less lies on one side of the pole
    constexpr double fromEquator = 45.0;
    const auto* box = std::get_if<geo::LonLatBox>(&area);
    const bool north = box != nullptr && box->south >= fromEquator;
    const bool south = box != nullptr && box->north <= -fromEquator;
    if (!(north || south) || box->width() <= widestBeside) {
        return std::nullopt;
    }
    const double middle = box->pointAt(0.5, 0.5).lon;  // runs straight down from the North Pole, up from the other
    return north ? Middle{{middle, 90.0}, "the North Pole"} : Middle{{middle, -90.0}, "the South Pole"};
}

bool isTorn(const ExportArea& area, const World& world) {
    const auto* box = std::get_if<geo::LonLatBox>(&area);
    return box != nullptr && liesAcrossSeam(*box, world.projection);
}

std::optional<Middle> middleOf(const ExportArea& area, const World& world) {
    if (const auto* box = std::get_if<geo::LonLatBox>(&area)) {
        return middleOfBox(*box, isTorn(area, world));
    }
    if (const auto* countries = std::get_if<CountryArea>(&area)) {
        return countries->isoCodes.size() == 1 ? middleOfCountry(countries->isoCodes.front(), world) : std::nullopt;
    }
    if (const auto* around = std::get_if<PlaceArea>(&area)) {
        const geo::Place* place = world.atlas->findPlace(around->place);
        const std::optional<geo::LonLat> point = place == nullptr ? std::nullopt : place->labelPoint();
        return point ? std::optional(Middle{*point, place->name}) : std::nullopt;
    }
    return std::nullopt;
}

/// How far north is from the page's top, in degrees; nothing where the point is not on the map.
std::optional<double> tiltAt(geo::LonLat point, const geo::Projection& projection) {
    constexpr double step = 0.1;  // degrees
    const geo::LonLat northOfIt{point.lon, point.lat + (point.lat < 89.0 ? step : -step)};
    if (!projection.covers(point) || !projection.covers(northOfIt)) {
        return std::nullopt;
    }
    const auto here = projection.toPlane(point);
    const auto there = projection.toPlane(northOfIt);
    if (!here || !there) {
        return std::nullopt;
    }
    const double sign = northOfIt.lat > point.lat ? 1.0 : -1.0;
    return std::abs(std::atan2(sign * (there->x - here->x), sign * (there->y - here->y))) * 180.0 / std::numbers::pi;
}

/// Around a point the map has a scale at which the relief's cells are too large to be drawn.
bool showsNoRelief(const ExportRequest& request) {
    const auto* around = std::get_if<PlaceArea>(&request.area);
    const geo::Place* place = around == nullptr ? nullptr : request.world->atlas->findPlace(around->place);
    return place != nullptr && place->shape.kind == geo::ShapeKind::point && !request.elements.locator;
}

/// Shading it would cost more than all else that is projected.
World withoutRelief(const World& world) {
    World bare = world;
    Basemap basemap = *world.basemap;
    basemap.elevationFile.clear();
    basemap.relief.reset();
    bare.basemap = std::make_shared<const Basemap>(std::move(basemap));
    return bare;
}

}  // namespace

std::optional<geo::ProjectionDefinition> fittingProjection(const ExportArea& area, const World& world) {
    if (const std::optional<Middle> pole = poleWithin(area)) {
        return geo::azimuthalEquidistantAround(pole->point, pole->name);
    }
    const std::optional<Middle> middle = middleOf(area, world);
    if (!middle) {
        return std::nullopt;
    }
    const std::optional<double> tilt = tiltAt(middle->point, geo::Projection(world.projection));
    return tilt && *tilt <= mostTilt && !isTorn(area, world)
               ? std::nullopt
               : std::optional(geo::azimuthalEquidistantAround(middle->point, middle->name));
}

ExportRequest inFittingProjection(ExportRequest request, const std::stop_token& stop) {
    if (const auto projection = fittingProjection(request.area, *request.world)) {
        const World world = showsNoRelief(request) ? withoutRelief(*request.world) : *request.world;
        request.world = std::make_shared<const World>(inProjection(world, *projection, stop).value);
    }
    return request;
}

}  // namespace marz
