// SPDX-License-Identifier: MIT
#pragma once

// A border as the boundary data of several scales have it: the same line, more and more finely drawn.

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "libgeo/atlas/place.h"
#include "libgeo/base/loaded.h"
#include "libgeo/geometry/shape.h"

namespace geo {

struct BoundaryScale {
    std::string_view id;     // "10m", as Natural Earth calls 1:10 million
    std::string_view words;  // "1:10 million"
    std::string_view fileName;
};

/// Those that the basemap comes with, the finest first.
std::span<const BoundaryScale> boundaryScales();

struct BorderAtScale {
    const BoundaryScale* scale;
    GeoShape shape;  // lines, degrees; never empty
};

/// Whether the basemap's lines can be this place: the border of one country or between two.
bool isMeasurableBorder(const Place& place);

/// The border's lines in each file of the folder that has them at its own scale. A file that cannot be read becomes a
/// warning. Precondition: isMeasurableBorder(border).
Loaded<std::vector<BorderAtScale>> readBorderAtScales(const std::filesystem::path& basemap, const Place& border);

/// Why one border has several lengths, in one sentence.
std::string_view whyLengthGrowsWithDetail();

}  // namespace geo
