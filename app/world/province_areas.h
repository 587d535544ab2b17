// SPDX-License-Identifier: MIT
#pragma once

// The shapes of provinces that the basemap has, for places that a gazetteer knows as points. Read when the first
// province is asked for: a map of towns needs none.

#include <filesystem>
#include <memory>
#include <optional>

#include "libgeo/article/gazetteer_place.h"
#include "libgeo/vector/vector_layer.h"

namespace marz {

class ProvinceAreas {
public:
    /// `basemap`: the folder that may hold provinces.shp.
    explicit ProvinceAreas(std::filesystem::path basemap) : m_basemap(std::move(basemap)) {}

    /// Degrees; empty for a place that is no province, or one of which the basemap has no shape. It must lie in the
    /// same country and have the same name, or else hold the place's point.
    geo::GeoShape areaOf(const geo::GazetteerPlace& place);

private:
    const geo::VectorLayer& layer();

    std::filesystem::path m_basemap;
    std::optional<geo::VectorLayer> m_layer;
};

}  // namespace marz
