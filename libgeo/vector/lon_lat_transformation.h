// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: from a layer's own coordinate reference system to longitude and latitude on WGS 84. Most files
// are there already; recognising that must cost nothing, as PROJ's database takes longer to open than a layer to read.

#include <filesystem>
#include <span>
#include <string>

#include "libgeo/geometry/point.h"
#include "libgeo/vector/gdal_handles.h"

namespace geo {

class LonLatTransformation {
public:
    /// Takes `chosenSystem` ("EPSG:32642") in place of the layer's own unless it is empty. Throws FormatError where
    /// the system is known but cannot be transformed, or the chosen one does not exist.
    LonLatTransformation(OGRLayerH layer, const std::filesystem::path& path, const std::string& chosenSystem = {});

    /// True where the file does not name a system and WGS 84 is taken for granted.
    bool assumed() const { return m_assumed; }

    /// The system's name where it is not longitude and latitude on WGS 84.
    const std::string& systemName() const { return m_systemName; }

    /// False where the layer has its coordinates in degrees on WGS 84 already.
    bool isNeeded() const { return m_transformation != nullptr; }

    /// In place; false where a point has no place on the earth.
    bool apply(std::span<LonLat> points) const;

private:
    CoordinateTransformationHandle m_transformation;  // none: nothing to do
    bool m_assumed = false;
    std::string m_systemName;

    void transformFrom(OGRSpatialReferenceH source, const std::filesystem::path& path);
};

}  // namespace geo
