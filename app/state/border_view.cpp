// SPDX-License-Identifier: MIT
#include "app/state/border_view.h"

#include "app/world/border_classes.h"
#include "app/world/world.h"

namespace marz {

bool canBeBorders(const UserLayer& layer) {
    return layer.layer.projected && layer.layer.projected->hasLinesOrAreas();
}

LayerKey drawnAs(const LayerKey& layer, const BorderView& borders) {
    return borders.ownBorders && layer == LayerKey(*borders.ownBorders) ? LayerKey(BasemapPart::countryLines) : layer;
}

bool knowsOpenBorders(const World& world, const BorderView& borders) {
    const UserLayer* own = borders.ownBorders ? world.userLayer(*borders.ownBorders) : nullptr;
    const MapLayer& lines = own != nullptr ? own->layer : world.basemap->layer(BasemapRole::countryLines);
    return !lines.data || borderClassesOf(lines.data)->anyOpen();
}

}  // namespace marz
