// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: from a layer's own coordinate reference system to longitude and latitude on WGS 84. Most files
// are there already; recognising that must cost nothing, as PROJ's database takes longer to open than a layer to read.

#include <filesystem>
#include <span>

#include "libgeo/geometry/point.h"
#include "libgeo/vector/gdal_handles.h"

namespace geo {

class LonLatTransformation {
public:
    /// Throws FormatError where the layer's system is known but cannot be transformed.
    LonLatTransformation(OGRLayerH layer, const std::filesystem::path& path);

    /// True where the file does not name a system and WGS 84 is taken for granted.
    bool assumed() const { return m_assumed; }

    /// False where the layer has its coordinates in degrees on WGS 84 already.
    bool isNeeded() const { return m_transformation != nullptr; }

    /// In place; false where a point has no place on the earth.
    bool apply(std::span<LonLat> points) const;

private:
    CoordinateTransformationHandle m_transformation;  // none: nothing to do
    bool m_assumed = false;
};

}  // namespace geo
