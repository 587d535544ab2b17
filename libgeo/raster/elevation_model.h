// SPDX-License-Identifier: MIT
#pragma once

// Heights from a GeoTIFF of the user's, of any size and in any coordinate reference system, as a grid of longitude
// and latitude that is fine enough for relief. What is larger is read at a coarser resolution, never whole.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "libgeo/base/loaded.h"
#include "libgeo/raster/elevation_grid.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

struct ElevationReadOptions {
    std::string coordinateSystem;  // "EPSG:32642", in place of the file's; empty: the file's
    std::size_t largestSide = 2400;
    std::function<void(double)> onProgress;  // 0 … 1
    std::stop_token stop;
};

struct ElevationModel {
    ElevationGrid grid;
    std::string coordinateSystem;  // as in VectorLayer
    SystemOrigin systemOrigin = SystemOrigin::file;
};

/// Throws FileError or FormatError where the file holds no heights or does not say where they lie,
/// CoordinateRangeError where it names no system and its coordinates are no degrees, Cancelled where asked to stop.
Loaded<ElevationModel> readElevationModel(const std::filesystem::path& path, const ElevationReadOptions& options = {});

}  // namespace geo
