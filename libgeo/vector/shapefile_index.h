// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: a shapefile whose .shx is missing. The index only repeats where each record of the .shp starts
// and how long it is (ESRI Shapefile Technical Description, 1998), so it is made anew in memory; nothing is written
// to the user's folder.

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "libgeo/vector/gdal_handles.h"

namespace geo {

/// The bytes of the .shx that belongs to these bytes of a .shp, up to the first damaged record; empty where even the
/// header is none.
std::vector<std::byte> makeShapefileIndex(std::span<const std::byte> shapefile);

/// Opens the .shp from memory together with its other companions. `openOptions` as openVectorFile() takes them. Throws
/// FormatError where it holds no records.
DatasetHandle openShapefileWithoutIndex(const std::filesystem::path& path, const std::vector<std::string>& openOptions);

}  // namespace geo
