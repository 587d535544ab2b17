// SPDX-License-Identifier: MIT
#pragma once

// What selecting and hovering add on top of the picture: rings, a louder shape, and a label that other labels of
// places make way for. The ground and its labels stay as they are.

#include <vector>

#include "app/scene/place_labels.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// Finds room for the selected place's label between what `base` holds and the symbols; labels of other places that
/// stand in its or its ring's way are taken out of `labels`, as is the place's ordinary label. Notes where it stands.
std::vector<SceneItem> placeSelectedLabel(const SceneRequest& request, const PlaceSpot& selected,
                                          const std::vector<PlaceSpot>& spots, const std::vector<SceneLayer>& base,
                                          std::vector<PlacedLabel>& labels, LabelMemory& memory);

/// The selected place's shape, loud; lies under marks and labels.
SceneLayer buildSelectedShape(const SceneRequest& request, const PlaceSpot& selected);

/// Ring and symbol of the selected place, without its label.
SceneLayer buildSelection(const SceneRequest& request, const PlaceSpot& selected, const std::vector<MarkItem>& marks);

/// How far from the selected mark's centre another mark leaves its ring visible.
double roomAroundSelected(const MapStyle& style);

/// Takes out of `labels` what lies under symbols near `near`: marks that made way may stand on names placed before.
void eraseBelowSymbols(const SceneRequest& request, const std::vector<PlaceSpot>& spots, geo::ScreenPoint near,
                       std::vector<PlacedLabel>& labels);

/// A thin ring around the hovered mark.
SceneLayer buildHover(const SceneRequest& request, const PlaceSpot& hovered);

}  // namespace marz
