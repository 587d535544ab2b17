// SPDX-License-Identifier: MIT
#pragma once

// The state known on the chosen date, as marks and names show it: marks fade by age, a badge says closed, open, held,
// fought over or exercise, and the name has a line with it.

#include <vector>

#include "app/scene/place_spots.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// Gives the spots their opacity, badge and words; nothing happens where all dates are shown.
void addStates(const SceneRequest& request, std::vector<PlaceSpot>& spots);

/// Base name of the badge's symbol; empty where there is nothing to say.
QString badgeOf(const geo::PlaceState& state);

}  // namespace marz
