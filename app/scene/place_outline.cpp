// SPDX-License-Identifier: MIT
#include "app/scene/place_outline.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace marz {

namespace {

/// "Natural Earth" of "Natural Earth 1:10m, version 3.0.0".
std::string_view nameOfBoundaries(std::string_view boundaries) {
    const std::string_view name = boundaries.substr(0, boundaries.find_first_of("0123456789,"));
    const std::size_t end = name.find_last_not_of(' ');
    return end == std::string_view::npos ? std::string_view() : name.substr(0, end + 1);
}

bool isCopyOfBoundaries(const geo::Place& place, const Basemap& basemap) {
    if (place.shape.kind != geo::ShapeKind::area || place.kind != "country" || place.countries.size() != 1 ||
        place.origin != geo::Origin::atlas) {
        return false;  // nearly all places
    }
    const std::string_view name = nameOfBoundaries(basemap.boundaries);
    return !name.empty() && place.coordinateSource.starts_with(name);
}

/// Nothing where the basemap has no such country, or has it in several features.
std::optional<std::uint32_t> featureOfCountry(const geo::VectorLayer& countries, std::string_view iso) {
    const auto codes = std::find_if(countries.fields.begin(), countries.fields.end(),
                                    [](const geo::VectorField& field) { return field.name == "iso"; });
    if (codes == countries.fields.end()) {
        return std::nullopt;
    }
    const auto first = std::find(codes->values.begin(), codes->values.end(), iso);
    if (first == codes->values.end() || std::find(std::next(first), codes->values.end(), iso) != codes->values.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(first - codes->values.begin());
}

}  // namespace

PlaceOutline outlineOf(const World& world, std::size_t place) {
    const geo::Place& record = world.atlas->places()[place];
    const MapLayer& countries = world.basemap->layer(BasemapRole::countries);
    if (countries.data && countries.projected && isCopyOfBoundaries(record, *world.basemap)) {
        if (const auto feature = featureOfCountry(*countries.data, record.countries.front())) {
            return {countries.projected, *feature};
        }
    }
    return {world.places->shapes, static_cast<std::uint32_t>(place)};
}

bool contradictsBorders(const World& world, const BorderView& borders, std::size_t place) {
    const geo::Place& record = world.atlas->places()[place];
    return borders.ownBorders && world.userLayer(*borders.ownBorders) != nullptr && record.kind == "country" &&
           record.shape.kind == geo::ShapeKind::area;
}

}  // namespace marz
