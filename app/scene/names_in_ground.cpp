// SPDX-License-Identifier: MIT

#include "app/scene/names_in_ground.h"

#include <algorithm>
#include <utility>

#include "app/scene/user_layer_scene.h"

namespace marz {

namespace {

// Ids that whoever looks for the first layer of names finds as well (addVeil).
const QLatin1String placeForTowns("towns-here");
const QLatin1String placeForOthers("other-labels");

}  // namespace

SceneLayer placeForNames(BasemapPart part) {
    return {part == BasemapPart::towns ? placeForTowns : placeForOthers, {}, {}};
}

bool isPlaceForNames(const SceneLayer& layer) {
    return layer.id == placeForTowns || layer.id == placeForOthers;
}

std::size_t layersBelowNames(const std::vector<SceneLayer>& ground) {
    return static_cast<std::size_t>(std::find_if(ground.begin(), ground.end(), isPlaceForNames) - ground.begin());
}

void insertNames(std::vector<SceneLayer>& ground, std::vector<SceneLayer> names) {
    std::vector<SceneLayer> layers;
    layers.reserve(ground.size() + names.size());
    for (SceneLayer& layer : ground) {
        if (!isPlaceForNames(layer)) {
            layers.push_back(std::move(layer));
            continue;
        }
        for (SceneLayer& ofNames : names) {
            if (!isOwnLayer(ofNames) && ofNames.id.startsWith(QLatin1String("town")) == (layer.id == placeForTowns)) {
                layers.push_back(std::move(ofNames));
            }
        }
    }
    for (SceneLayer& ofNames : names) {  // also where the user hides the basemap's
        if (isOwnLayer(ofNames)) {
            layers.push_back(std::move(ofNames));
        }
    }
    ground = std::move(layers);
}

}  // namespace marz
