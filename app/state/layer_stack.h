// SPDX-License-Identifier: MIT
#pragma once

// The order in which the layers of a world are drawn, made of what the user has chosen and what is there.

#include <vector>

#include "app/state/layer_settings.h"

namespace marz {

/// The part's name in files: "rivers".
QString keyOfPart(BasemapPart part);

/// All parts of the basemap and all layers of the user, bottom to top. A layer without a chosen place goes below the
/// towns, an elevation model above the basemap's relief. Whatever `settings` holds, land to water stay below the
/// basemap's lines, and towns and names above them.
std::vector<LayerKey> layerStack(const LayerSettings& settings, const std::vector<UserLayer>& layers);

/// The settings with the layer moved in front of the one that stands at `position` of layerStack(), as it was before
/// the move; the last position is the stack's length. What may not stand there goes as near as it may.
LayerSettings withLayerAt(const LayerSettings& settings, const std::vector<UserLayer>& layers, const LayerKey& layer,
                          std::size_t position);

/// One step up or down.
enum class LayerStep { up, down };
LayerSettings withLayerMoved(const LayerSettings& settings, const std::vector<UserLayer>& layers, const LayerKey& layer,
                             LayerStep step);

/// Without the place of a layer that the user has removed: should it come again, it comes as a new one.
LayerSettings withoutPlaceOf(LayerSettings settings, const LayerKey& layer);

/// Layers of the user and the basemap's lines.
bool isMovable(const LayerKey& layer);

}  // namespace marz
