// SPDX-License-Identifier: MIT

#include "app/scene/names_in_ground.h"

#include <algorithm>
#include <utility>

namespace marz {

SceneLayer placeForNames(BasemapPart part) {
    return {{}, {}, {}, part == BasemapPart::towns ? SceneRole::placeForTowns : SceneRole::placeForNames};
}

bool isPlaceForNames(const SceneLayer& layer) {
    return layer.role == SceneRole::placeForTowns || layer.role == SceneRole::placeForNames;
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
            const bool ofTowns = ofNames.role == SceneRole::townDots || ofNames.role == SceneRole::townNames;
            if (ofNames.role != SceneRole::ownNames && ofTowns == (layer.role == SceneRole::placeForTowns)) {
                layers.push_back(std::move(ofNames));
            }
        }
    }
    for (SceneLayer& ofNames : names) {  // also where the user hides the basemap's
        if (ofNames.role == SceneRole::ownNames) {
            layers.push_back(std::move(ofNames));
        }
    }
    ground = std::move(layers);
}

}  // namespace marz
