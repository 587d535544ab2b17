// SPDX-License-Identifier: MIT
#pragma once

// The background from shapefiles: what was read (degrees) and, for the projection in use, what is drawn (metres).
// Immutable; each layer may be missing, the rest then still draws.

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "libgeo/base/loaded.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/raster/elevation_grid.h"
#include "libgeo/raster/hillshade.h"
#include "libgeo/vector/vector_layer.h"

namespace marz {

enum class BasemapRole { water, countries, provinceLines, rivers, countryLines, towns };
inline constexpr std::array allBasemapRoles{BasemapRole::water,  BasemapRole::countries,    BasemapRole::provinceLines,
                                            BasemapRole::rivers, BasemapRole::countryLines, BasemapRole::towns};

/// The file's base name: "water", "countries", "province_lines", "rivers", "country_lines", "towns".
std::string_view basemapFileName(BasemapRole role);

struct MapLayer {
    std::shared_ptr<const geo::VectorLayer> data;          // null where it could not be read
    std::shared_ptr<const geo::ProjectedLayer> projected;  // null where data is
};

struct Basemap {
    std::filesystem::path folder;
    std::array<MapLayer, allBasemapRoles.size()> layers;
    std::shared_ptr<const geo::ElevationGrid> elevation;
    std::shared_ptr<const geo::ReliefImage> relief;

    const MapLayer& layer(BasemapRole role) const { return layers[static_cast<std::size_t>(role)]; }
};

/// Reads the folder's layers, on all cores. A layer that is missing or broken becomes a warning, not an error.
geo::Loaded<Basemap> readBasemap(const std::filesystem::path& folder);

/// The same basemap in another projection.
Basemap projectBasemap(const Basemap& basemap, const geo::ProjectionDefinition& projection);

}  // namespace marz
