// SPDX-License-Identifier: MIT
#pragma once

// Where the map itself ends, within the picture: on a map of the world, or of half of it.

#include "app/world/world.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace marz {

class LabelPlacer;

/// Nothing that is placed from now on lies across the map's edge, half of it on the empty paper beside it.
void keepOnSheet(const geo::Projection& projection, const geo::Viewport& viewport, LabelPlacer& placer);

/// The same on the map of this world; nothing happens where it has no projection yet.
void keepOnSheet(const World& world, const geo::Viewport& viewport, LabelPlacer& placer);

}  // namespace marz
