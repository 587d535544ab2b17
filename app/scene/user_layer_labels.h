// SPDX-License-Identifier: MIT
#pragma once

// What the user wants written beside the features of their own layers: a column of the file, in the layer's colour.

#include <vector>

#include "app/scene/scene.h"
#include "app/state/explorer_state.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

class LabelPlacer;

/// The layers "own-layer-labels-1" and so on, the topmost layer of the user first, as it names its features first.
/// Whoever has room already is asked before: marks, and their names. Of a layer with very many features in view
/// nothing is written: it would be a choice that nobody made.
std::vector<SceneLayer> buildUserLayerLabels(const World& world, const ExplorerState& state, const MapStyle& style,
                                             LabelPlacer& placer);

}  // namespace marz
