// SPDX-License-Identifier: MIT
#pragma once

// Where names stand in the order of the ground's layers. The ground is known, and painted, before its names are: an
// empty layer keeps the place of each kind of names until they come.

#include <vector>

#include "app/scene/scene.h"
#include "app/state/layer_settings.h"

namespace marz {

/// The empty layer that stands for names: `part` is towns or labels.
SceneLayer placeForNames(BasemapPart part);
bool isPlaceForNames(const SceneLayer& layer);

/// How many of the ground's layers lie below all names.
std::size_t layersBelowNames(const std::vector<SceneLayer>& ground);

/// Puts the layers that buildBaseLabels() made where they go, and those of own layers above them.
void insertNames(std::vector<SceneLayer>& ground, std::vector<SceneLayer> names);

}  // namespace marz
