// SPDX-License-Identifier: MIT
#pragma once

// Fills: rings added to a coverage buffer. Outer rings and holes run in opposite directions (shape.h), so that the
// buffer's signed sum is the non-zero winding rule; several polygons may be added before one composite().

#include <span>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/coverage_buffer.h"
#include "libgeo/rasterise/pixel_transform.h"

namespace geo::rasterise {

/// A ring in the plane, closed implicitly. `chunkBoxes` (LayerPart::chunkBoxes, or none) lets whole runs of vertices
/// beside the band be passed over: box c holds the vertices from c * chunkLength to (c + 1) * chunkLength.
void addRing(CoverageBuffer& coverage, std::span<const PlanePoint> ring, const PixelTransform& transform,
             std::span<const PlaneBox> chunkBoxes = {});

/// A ring in device pixels, closed implicitly.
void addRing(CoverageBuffer& coverage, std::span<const ScreenPoint> ring);

}  // namespace geo::rasterise
