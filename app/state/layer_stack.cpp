// SPDX-License-Identifier: MIT
#include "app/state/layer_stack.h"

#include <algorithm>

namespace marz {

namespace {

using Slots = std::array<std::vector<UserLayerId>, allBasemapParts.size()>;

/// What the user has put above each part of the basemap, as far as it is still there.
Slots chosenSlots(const LayerSettings& settings, const std::vector<UserLayer>& layers) {
    Slots above;
    std::size_t slot = 0;
    for (const LayerKey& key : settings.order) {
        if (const auto* part = std::get_if<BasemapPart>(&key)) {
            slot = std::max(slot, static_cast<std::size_t>(*part));
            continue;
        }
        const UserLayerId& id = std::get<UserLayerId>(key);
        if (std::any_of(layers.begin(), layers.end(), [&](const UserLayer& layer) { return layer.id == id; })) {
            above[slot].push_back(id);
        }
    }
    return above;
}

}  // namespace

std::vector<LayerKey> layerStack(const LayerSettings& settings, const std::vector<UserLayer>& layers) {
    Slots above = chosenSlots(settings, layers);
    for (const UserLayer& layer : layers) {
        const bool placed = std::any_of(above.begin(), above.end(), [&](const std::vector<UserLayerId>& ids) {
            return std::find(ids.begin(), ids.end(), layer.id) != ids.end();
        });
        if (!placed) {
            const BasemapPart below = layer.elevation ? BasemapPart::relief : BasemapPart::countryLines;
            above[static_cast<std::size_t>(below)].push_back(layer.id);
        }
    }
    std::vector<LayerKey> stack;
    for (const BasemapPart part : allBasemapParts) {
        stack.emplace_back(part);
        const std::vector<UserLayerId>& ids = above[static_cast<std::size_t>(part)];
        stack.insert(stack.end(), ids.begin(), ids.end());
    }
    return stack;
}

LayerSettings withLayerAt(const LayerSettings& settings, const std::vector<UserLayer>& layers, const UserLayerId& layer,
                          std::size_t position) {
    LayerSettings moved = settings;
    moved.order = layerStack(settings, layers);
    const auto found = std::find(moved.order.begin(), moved.order.end(), LayerKey(layer));
    if (found == moved.order.end()) {
        return settings;
    }
    const auto from = static_cast<std::size_t>(found - moved.order.begin());
    std::size_t to = std::clamp<std::size_t>(position, 1, moved.order.size());
    to -= to > from ? 1 : 0;
    moved.order.erase(found);
    moved.order.insert(moved.order.begin() + static_cast<std::ptrdiff_t>(to), layer);
    return moved;
}

LayerSettings withLayerMoved(const LayerSettings& settings, const std::vector<UserLayer>& layers,
                             const UserLayerId& layer, LayerStep step) {
    const std::vector<LayerKey> stack = layerStack(settings, layers);
    const auto found = std::find(stack.begin(), stack.end(), LayerKey(layer));
    if (found == stack.end()) {
        return settings;
    }
    const auto at = static_cast<std::size_t>(found - stack.begin());
    return withLayerAt(settings, layers, layer, step == LayerStep::up ? at + 2 : at - 1);
}

}  // namespace marz
