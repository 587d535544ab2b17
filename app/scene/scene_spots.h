// SPDX-License-Identifier: MIT
#pragma once

// The spots of all places in one picture, and those of single ones among them.

#include <vector>

#include "app/scene/place_spots.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// As findPlaceSpots() has them; with numbers each place has its own, and those that would hide each other move apart.
std::vector<PlaceSpot> findSpots(const SceneRequest& request, LabelPlacer& placer);

/// Null where the place has none.
const PlaceSpot* findSpot(const std::vector<PlaceSpot>& spots, std::size_t place);
/// The place's own spot, or that of the mark which stands for it.
const PlaceSpot* findSpotOrGroup(const std::vector<PlaceSpot>& spots, std::size_t place);
/// The place itself, or the crossing whose mark stands for its side at this scale.
std::size_t placeWithMark(const geo::Atlas& atlas, const std::vector<PlaceSpot>& spots, std::size_t place);

}  // namespace marz
