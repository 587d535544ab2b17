// SPDX-License-Identifier: MIT
#pragma once

// The symbols of places as items of a scene.

#include <vector>

#include "app/scene/place_spots.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// The badge of what only an article's text has named: no atlas has it.
inline constexpr const char* foundInTextBadge = "state-text";

/// Gives the mark the frame that tells an estimate from a place that is known.
void frameAsEstimate(MarkItem& mark, const SceneRequest& request, std::size_t place);

/// Those in the picture, from bottom to top: where marks overlap, the one with more claims is seen.
std::vector<MarkItem> buildMarks(const SceneRequest& request, const std::vector<PlaceSpot>& spots);

/// Marks that have made way for others stay tied to where they belong.
SceneLayer layerOfTies(const SceneRequest& request, const std::vector<PlaceSpot>& spots);

/// The marks of a scene that is built, in drawing order.
std::vector<MarkItem> marksOf(const Scene& scene);

}  // namespace marz
