// SPDX-License-Identifier: MIT
#pragma once

// The order in which the layers of a world are drawn, made of what the user has chosen and what is there.

#include <vector>

#include "app/state/layer_settings.h"

namespace marz {

/// All parts of the basemap and all layers of the user, bottom to top. A layer without a chosen place goes below the
/// towns, an elevation model above the basemap's relief.
std::vector<LayerKey> layerStack(const LayerSettings& settings, const std::vector<UserLayer>& layers);

/// The settings with the layer moved in front of the one that stands at `position` of layerStack(), as it was before
/// the move; the last position is the stack's length. Land stays at the bottom; parts of the basemap do not move.
LayerSettings withLayerAt(const LayerSettings& settings, const std::vector<UserLayer>& layers, const UserLayerId& layer,
                          std::size_t position);

/// One step up or down.
enum class LayerStep { up, down };
LayerSettings withLayerMoved(const LayerSettings& settings, const std::vector<UserLayer>& layers,
                             const UserLayerId& layer, LayerStep step);

}  // namespace marz
