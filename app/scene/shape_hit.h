// SPDX-License-Identifier: MIT
#pragma once

// How a point of the picture lies to one feature of a layer. Distances in pixels.

#include <cstdint>
#include <limits>

#include "libgeo/layer/projected_layer.h"
#include "libgeo/view/viewport.h"

namespace marz {

struct ShapeHit {
    double toPoint = std::numeric_limits<double>::infinity();
    double toLine = std::numeric_limits<double>::infinity();
    bool inside = false;  // of its areas, by the non-zero winding rule
    double size = 0.0;    // square metres of its box: of areas within areas the smallest is meant
};

/// Looks no farther than `tolerance` pixels; what is farther away has no distance.
ShapeHit hitShape(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport,
                  geo::ScreenPoint point, double tolerance);

}  // namespace marz
