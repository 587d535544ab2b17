// SPDX-License-Identifier: MIT
#pragma once

// What a ProjectedLayer consists of: for projected_layer.cpp, which makes it, and level_file.cpp, which keeps it.

#include <cstdint>
#include <vector>

#include "libgeo/base/shared_array.h"
#include "libgeo/index/lod_pyramid.h"
#include "libgeo/index/packed_rtree.h"
#include "libgeo/layer/projected_layer.h"

namespace geo {

struct ProjectedLayer::Data {
    std::vector<ShapeKind> kinds;  // one a feature, as are the boxes
    SharedArray<PlaneBox> boxes;
    PackedRtree index;
    LodPyramid pyramid;
    /// Areas that the map cuts have an outline beside their rings (project_outline.h). Both are empty where there are
    /// none, as in nearly all layers.
    std::vector<std::uint8_t> outlined;  // one a feature: 1 where `outlines` holds its outline
    LodPyramid outlines;
};

}  // namespace geo
