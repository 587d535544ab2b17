// SPDX-License-Identifier: MIT
#pragma once

// The symbols of places as items of a scene.

#include <vector>

#include "app/scene/place_spots.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// Those in the picture, from bottom to top: where marks overlap, the one with more claims is seen.
std::vector<MarkItem> buildMarks(const SceneRequest& request, const std::vector<PlaceSpot>& spots);

}  // namespace marz
