// SPDX-License-Identifier: MIT
#pragma once

// Where the name of a lake that is too small for it may stand: at the shore, not at the box around the lake, which a
// bent lake leaves empty. Screen pixels.

#include <cstdint>
#include <vector>

#include "app/scene/area_mask.h"
#include "libgeo/geometry/box.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/view/viewport.h"

namespace marz {

/// Boxes of this size that touch what is in view of the area from outside: below and above it first, as lakes of the
/// region lie west to east, then at its sides; those nearest to its middle first.
std::vector<geo::ScreenBox> boxesAtShore(const geo::ProjectedLayer& layer, std::uint32_t feature,
                                         const geo::Viewport& viewport, const AreaMask& mask, double width,
                                         double height);

}  // namespace marz
