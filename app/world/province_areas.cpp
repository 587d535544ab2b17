// SPDX-License-Identifier: MIT
#include "app/world/province_areas.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/atlas/text_folding.h"
#include "libgeo/base/error.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

/// By counting how often a line to the east crosses the rings.
bool holds(const geo::GeoShape& area, geo::LonLat point) {
    bool inside = false;
    for (std::size_t part = 0; part < area.partCount(); ++part) {
        const auto ring = area.part(part);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::LonLat& from = ring[i];
            const geo::LonLat& to = ring[(i + 1) % ring.size()];
            if ((from.lat > point.lat) != (to.lat > point.lat)) {
                const double lon = from.lon + (point.lat - from.lat) / (to.lat - from.lat) * (to.lon - from.lon);
                inside = inside != (lon > point.lon);
            }
        }
    }
    return inside;
}

/// "Kunduz Province" and "Kunduz" are one.
std::string bareName(std::string_view name) {
    std::string folded = geo::foldForSearch(name);
    for (const std::string_view ending : {" province", " region", " oblast", " viloyat", " wilayat", " velayat"}) {
        if (folded.size() > ending.size() && std::string_view(folded).ends_with(ending)) {
            folded.resize(folded.size() - ending.size());
        }
    }
    return folded;
}

}  // namespace

const geo::VectorLayer& ProvinceAreas::layer() {
    if (!m_layer) {
        m_layer.emplace();
        try {
            geo::VectorReadOptions options;
            options.fields = std::vector<std::string>{"iso", "name", "name_raw"};
            m_layer = geo::readVectorLayer(m_basemap / "provinces.shp", options).value;
        } catch (const geo::Error&) {
            // A basemap of one's own may have no provinces: a circle then stands for each.
        }
    }
    return *m_layer;
}

geo::GeoShape ProvinceAreas::areaOf(const geo::GazetteerPlace& place) {
    if (place.kind != "province" || !place.point || place.countries.empty()) {
        return {};
    }
    const geo::VectorLayer& provinces = layer();
    const std::string name = bareName(place.name);
    const geo::GeoShape* around = nullptr;
    for (std::size_t feature = 0; feature < provinces.shapes.size(); ++feature) {
        const geo::GeoShape& shape = provinces.shapes[feature];
        const bool sameCountry = std::find(place.countries.begin(), place.countries.end(),
                                           provinces.value(feature, "iso")) != place.countries.end();
        if (!sameCountry || shape.kind != geo::ShapeKind::area) {
            continue;
        }
        if (bareName(provinces.value(feature, "name")) == name ||
            bareName(provinces.value(feature, "name_raw")) == name) {
            return shape;
        }
        if (around == nullptr && holds(shape, *place.point)) {
            around = &shape;
        }
    }
    return around == nullptr ? geo::GeoShape{} : *around;
}

}  // namespace marz
