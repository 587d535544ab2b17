// SPDX-License-Identifier: MIT
#pragma once

// Rims of circles and lines of places are read by their course, so that names keep off them where they have a choice.

#include <vector>

#include "app/scene/place_spots.h"

namespace marz {

class LabelPlacer;

/// Circles' rims and places' lines are better not crossed by names.
void keepClearOfShapes(const World& world, const geo::Viewport& viewport, const std::vector<PlaceSpot>& spots,
                       LabelPlacer& placer);

}  // namespace marz
