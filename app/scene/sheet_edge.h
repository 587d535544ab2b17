// SPDX-License-Identifier: MIT
#pragma once

// Where the map itself ends, within the picture: on a map of the world, or of half of it.

#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace marz {

class LabelPlacer;

/// Nothing that is placed from now on lies across the map's edge, half of it on the empty paper beside it.
void keepOnSheet(const geo::Projection& projection, const geo::Viewport& viewport, LabelPlacer& placer);

/// Whether the plane has ground there, and is not the paper around the map.
bool isOnSheet(const geo::Projection& projection, geo::PlanePoint point);

}  // namespace marz
