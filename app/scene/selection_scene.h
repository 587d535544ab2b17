// SPDX-License-Identifier: MIT
#pragma once

// What selecting and hovering add on top of the picture: rings, a louder shape, and a label that other labels of
// places make way for. The ground and its labels stay as they are.

#include <vector>

#include "app/scene/place_labels.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// Finds room for the selected place's label between what `base` holds and the symbols; labels of other places that
/// stand in the way are taken out of `labels`, as is the place's ordinary label.
std::vector<LabelItem> placeSelectedLabel(const SceneRequest& request, const PlaceSpot& selected,
                                          const std::vector<PlaceSpot>& spots, const std::vector<SceneLayer>& base,
                                          std::vector<PlacedLabel>& labels);

/// Shape, ring and symbol of the selected place, without its label.
SceneLayer buildSelection(const SceneRequest& request, const PlaceSpot& selected, const std::vector<MarkItem>& marks);

/// A thin ring around the hovered mark.
SceneLayer buildHover(const SceneRequest& request, const PlaceSpot& hovered);

}  // namespace marz
