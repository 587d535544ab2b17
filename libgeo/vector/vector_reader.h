// SPDX-License-Identifier: MIT
#pragma once

// Reads vector files through OGR with the allowed drivers only (ESRI Shapefile, GPKG, GeoJSON, KML, FlatGeobuf, GPX,
// CSV). Opening a file never reaches the network and never writes. Coordinates become LonLat on WGS 84.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "libgeo/base/error.h"
#include "libgeo/base/loaded.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

/// How far a read has come.
struct ReadProgress {
    std::size_t features = 0;
    std::optional<std::size_t> expected;  // nothing: the file does not say
};

struct VectorReadOptions {
    std::string layerName;                           // empty: the first layer
    std::optional<std::vector<std::string>> fields;  // nothing: all fields; only asked-for fields are read
    std::string coordinateSystem = {};               // "EPSG:32642", in place of the file's; empty: the file's
    std::string encoding = {};                       // "CP1251", in place of the file's; empty: the file's
    std::function<void(const ReadProgress&)> onProgress = {};
    std::stop_token stop = {};
};

/// Coordinates that cannot be degrees where degrees were meant: another coordinate system has to be chosen.
class CoordinateRangeError : public FormatError {
public:
    using FormatError::FormatError;
};

/// Throws FileError or FormatError where the file as a whole cannot be used (missing, empty, a folder, no vector
/// data, a .shp without its .shx that cannot be restored, a view), CoordinateRangeError where no feature lies on the
/// earth because its coordinates are no degrees, Cancelled where it was asked to stop. Broken features (NaN or
/// out-of-range coordinates, empty or unreadable geometry) are left out with a warning; latitudes beyond the poles by
/// rounding are clamped; a missing or damaged .dbf gives features without attributes and a warning; a missing .prj
/// means WGS 84 and a warning.
Loaded<VectorLayer> readVectorLayer(const std::filesystem::path& path, const VectorReadOptions& options = {});

}  // namespace geo
