// SPDX-License-Identifier: MIT
#include "app/state/layer_stack.h"

#include <algorithm>
#include <array>

namespace marz {

namespace {

using Parts = std::array<BasemapPart, allBasemapParts.size()>;
using Slots = std::array<std::vector<UserLayerId>, allBasemapParts.size()>;

bool isLine(BasemapPart part) {
    return part == BasemapPart::provinceLines || part == BasemapPart::rivers || part == BasemapPart::countryLines;
}

std::size_t positionOf(BasemapPart part, const Parts& parts) {
    return static_cast<std::size_t>(std::find(parts.begin(), parts.end(), part) - parts.begin());
}

/// The basemap's parts with their lines in the order that the user has chosen.
Parts chosenParts(const LayerSettings& settings) {
    const auto rank = [&settings](BasemapPart part) {
        return std::find(settings.order.begin(), settings.order.end(), LayerKey(part));
    };
    Parts parts = allBasemapParts;
    const auto begin = std::find_if(parts.begin(), parts.end(), isLine);
    const auto end = std::find_if_not(begin, parts.end(), isLine);
    std::stable_sort(begin, end, [&](BasemapPart one, BasemapPart other) { return rank(one) < rank(other); });
    return parts;
}

/// What the user has put above each part of the basemap, as far as it is still there.
Slots chosenSlots(const LayerSettings& settings, const std::vector<UserLayer>& layers, const Parts& parts) {
    Slots above;
    std::size_t slot = 0;
    for (const LayerKey& key : settings.order) {
        if (const auto* part = std::get_if<BasemapPart>(&key)) {
            slot = std::max(slot, positionOf(*part, parts));
            continue;
        }
        const UserLayerId& id = std::get<UserLayerId>(key);
        if (std::any_of(layers.begin(), layers.end(), [&](const UserLayer& layer) { return layer.id == id; })) {
            above[slot].push_back(id);
        }
    }
    return above;
}

/// Where a layer may stand in a stack from which it was taken.
std::size_t nearestPlace(const LayerKey& layer, std::size_t place, const std::vector<LayerKey>& others) {
    if (std::holds_alternative<UserLayerId>(layer)) {
        return std::clamp<std::size_t>(place, 1, others.size());
    }
    const auto placeOf = [&others](BasemapPart part) {
        return static_cast<std::size_t>(std::find(others.begin(), others.end(), LayerKey(part)) - others.begin());
    };
    return std::clamp(place, placeOf(BasemapPart::water) + 1, placeOf(BasemapPart::towns));
}

/// The stack with what the user has placed and what is away for now, each behind the one that it stood behind.
std::vector<LayerKey> withAbsent(std::vector<LayerKey> stack, const std::vector<LayerKey>& order) {
    for (auto key = order.begin(); key != order.end(); ++key) {
        if (std::find(stack.begin(), stack.end(), *key) == stack.end()) {
            const auto before = key == order.begin()
                                    ? stack.begin()
                                    : std::next(std::find(stack.begin(), stack.end(), *std::prev(key)));
            stack.insert(before, *key);
        }
    }
    return stack;
}

}  // namespace

QString keyOfPart(BasemapPart part) {
    switch (part) {
        case BasemapPart::land:
            return QStringLiteral("land");
        case BasemapPart::relief:
            return QStringLiteral("relief");
        case BasemapPart::countryTints:
            return QStringLiteral("countryTints");
        case BasemapPart::water:
            return QStringLiteral("water");
        case BasemapPart::provinceLines:
            return QStringLiteral("provinceLines");
        case BasemapPart::rivers:
            return QStringLiteral("rivers");
        case BasemapPart::countryLines:
            return QStringLiteral("countryLines");
        case BasemapPart::towns:
            return QStringLiteral("towns");
        case BasemapPart::labels:
            return QStringLiteral("labels");
    }
    return {};
}

std::vector<LayerKey> layerStack(const LayerSettings& settings, const std::vector<UserLayer>& layers) {
    const Parts parts = chosenParts(settings);
    Slots above = chosenSlots(settings, layers, parts);
    const std::size_t towns = positionOf(BasemapPart::towns, parts);
    for (const UserLayer& layer : layers) {
        const bool placed = std::any_of(above.begin(), above.end(), [&](const std::vector<UserLayerId>& ids) {
            return std::find(ids.begin(), ids.end(), layer.id) != ids.end();
        });
        if (!placed) {
            above[layer.elevation ? positionOf(BasemapPart::relief, parts) : towns - 1].push_back(layer.id);
        }
    }
    std::vector<LayerKey> stack;
    for (std::size_t slot = 0; slot < parts.size(); ++slot) {
        stack.emplace_back(parts[slot]);
        stack.insert(stack.end(), above[slot].begin(), above[slot].end());
    }
    return stack;
}

bool isMovable(const LayerKey& layer) {
    const auto* part = std::get_if<BasemapPart>(&layer);
    return part == nullptr || isLine(*part);
}

LayerSettings withLayerAt(const LayerSettings& settings, const std::vector<UserLayer>& layers, const LayerKey& layer,
                          std::size_t position) {
    LayerSettings moved = settings;
    moved.order = layerStack(settings, layers);
    const auto found = std::find(moved.order.begin(), moved.order.end(), layer);
    if (found == moved.order.end() || !isMovable(layer)) {
        return settings;
    }
    const auto from = static_cast<std::size_t>(found - moved.order.begin());
    moved.order.erase(found);
    const std::size_t to = nearestPlace(layer, position > from ? position - 1 : position, moved.order);
    moved.order.insert(moved.order.begin() + static_cast<std::ptrdiff_t>(to), layer);
    moved.order = withAbsent(std::move(moved.order), settings.order);
    return moved;
}

LayerSettings withoutPlaceOf(LayerSettings settings, const LayerKey& layer) {
    std::erase(settings.order, layer);
    return settings;
}

LayerSettings withLayerMoved(const LayerSettings& settings, const std::vector<UserLayer>& layers, const LayerKey& layer,
                             LayerStep step) {
    const std::vector<LayerKey> stack = layerStack(settings, layers);
    const auto found = std::find(stack.begin(), stack.end(), layer);
    if (found == stack.end()) {
        return settings;
    }
    const auto at = static_cast<std::size_t>(found - stack.begin());
    const std::size_t below = at > 0 ? at - 1 : 0;
    return withLayerAt(settings, layers, layer, step == LayerStep::up ? at + 2 : below);
}

}  // namespace marz
