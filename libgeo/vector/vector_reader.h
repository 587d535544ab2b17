// SPDX-License-Identifier: MIT
#pragma once

// Reads vector files through OGR with the allowed drivers only (ESRI Shapefile, GPKG, GeoJSON, KML, FlatGeobuf, GPX,
// CSV). Opening a file never reaches the network and never writes. Coordinates become LonLat on WGS 84.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/base/loaded.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

struct VectorReadOptions {
    std::string layerName;                           // empty: the first layer
    std::optional<std::vector<std::string>> fields;  // nothing: all fields; only asked-for fields are read
};

/// Throws FileError or FormatError where the file as a whole cannot be used (missing, empty, a folder, no vector
/// data, a .shp without its .shx that cannot be restored). Broken features (NaN or out-of-range coordinates, empty or
/// unreadable geometry) are left out with a warning; latitudes beyond the poles by rounding are clamped; a missing
/// or damaged .dbf gives features without attributes and a warning; a missing .prj means WGS 84 and a warning.
Loaded<VectorLayer> readVectorLayer(const std::filesystem::path& path, const VectorReadOptions& options = {});

/// Names of the layers in a file.
std::vector<std::string> listVectorLayers(const std::filesystem::path& path);

}  // namespace geo
