// SPDX-License-Identifier: MIT
#pragma once

// Heights in metres on a regular grid of longitude and latitude (degrees, WGS 84), row 0 in the north.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <vector>

#include "libgeo/geometry/box.h"

namespace geo {

struct ElevationGrid {
    static constexpr std::int16_t noData = std::numeric_limits<std::int16_t>::min();

    LonLatBox box;  // outer edges of the outer cells
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<std::int16_t> metres;

    /// Bilinear between cell centres; NaN outside the grid and beside cells without data.
    double heightAt(LonLat point) const;
    double cellDegrees() const { return columns == 0 ? 0.0 : (box.east - box.west) / static_cast<double>(columns); }
};

/// Reads band 1 of a GeoTIFF in geographic coordinates. Throws FileError or FormatError.
ElevationGrid readElevationGrid(const std::filesystem::path& path);

}  // namespace geo
