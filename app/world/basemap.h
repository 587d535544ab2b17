// SPDX-License-Identifier: MIT
#pragma once

// The background from shapefiles in the projection in use. Immutable; each layer may be missing, the rest then still
// draws.

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "app/world/map_layer.h"
#include "libgeo/base/loaded.h"
#include "libgeo/raster/hillshade.h"

namespace marz {

enum class BasemapRole { water, countries, provinceLines, rivers, countryLines, towns, provinceNames };
inline constexpr std::array allBasemapRoles{
    BasemapRole::water,        BasemapRole::countries, BasemapRole::provinceLines, BasemapRole::rivers,
    BasemapRole::countryLines, BasemapRole::towns,     BasemapRole::provinceNames};

/// The file's base name: "water", "countries", "province_lines", "rivers", "country_lines", "towns",
/// "province_names".
std::string_view basemapFileName(BasemapRole role);

struct Basemap {
    std::filesystem::path folder;
    std::string boundaries;  // data and version of the country lines, as its file BOUNDARIES says; empty without one
    std::array<MapLayer, allBasemapRoles.size()> layers;
    std::filesystem::path elevationFile;             // what the relief is shaded from; empty where there is none
    std::shared_ptr<const geo::ReliefImage> relief;  // null where there is none

    const MapLayer& layer(BasemapRole role) const { return layers[static_cast<std::size_t>(role)]; }
};

/// The folder's layers, on all cores, from `levels` (which may be null) where it has them. A layer that is missing or
/// broken becomes a warning, not an error. Throws geo::Cancelled where it was asked to stop.
geo::Loaded<Basemap> readBasemap(const std::filesystem::path& folder, const geo::ProjectionDefinition& projection,
                                 geo::LevelStore* levels = nullptr, const std::stop_token& stop = {});

/// The same layers in another projection. Throws geo::Error where one of them cannot be read any more, and
/// geo::Cancelled.
Basemap inProjection(const Basemap& basemap, const geo::ProjectionDefinition& projection, geo::LevelStore* levels,
                     const std::stop_token& stop = {});

}  // namespace marz
