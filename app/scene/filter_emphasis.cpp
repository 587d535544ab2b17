// SPDX-License-Identifier: MIT
#include "app/scene/filter_emphasis.h"

#include <algorithm>

#include "app/scene/base_scene.h"
#include "app/scene/names_in_ground.h"

namespace marz {

SceneLayer buildVeil(const World& world, const geo::Viewport& viewport, const std::vector<std::string>& chosen,
                     const MapStyle& style) {
    SceneLayer veil{QStringLiteral("veil"), QStringLiteral("Countries left out by the filter"), {}};
    const MapLayer& countries = world.basemap->layer(BasemapRole::countries);
    if (chosen.empty() || style.veil.alpha() == 0) {
        return veil;
    }
    FillItem others{{countries.projected, {}}, style.veil};
    for (const std::uint32_t feature : visibleFeatures(countries, viewport)) {
        if (std::find(chosen.begin(), chosen.end(), countries.data->value(feature, "iso")) == chosen.end()) {
            others.shapes.features.push_back(feature);
        }
    }
    if (!others.shapes.features.empty()) {
        veil.items.emplace_back(std::move(others));
    }
    return veil;
}

void addVeil(SceneLayer veil, std::vector<SceneLayer>& ground) {
    if (!veil.items.empty()) {
        const auto borders = std::find_if(ground.begin(), ground.end(), [](const SceneLayer& layer) {
            return layer.role == SceneRole::borders || isPlaceForNames(layer);  // names where the borders are hidden
        });
        ground.insert(borders, std::move(veil));
    }
}

}  // namespace marz
