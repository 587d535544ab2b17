// SPDX-License-Identifier: MIT
#include "app/scene/own_countries.h"

#include <algorithm>
#include <string>

#include "app/scene/shape_hit.h"

namespace marz {

OwnCountries::OwnCountries(const World& world, const geo::Viewport& viewport, std::size_t place)
    : m_layer(world.basemap->layer(BasemapRole::countries)), m_viewport(viewport) {
    const std::vector<std::string>& own = world.atlas->places()[place].countries;
    if (own.empty() || !m_layer.data || !m_layer.projected) {
        return;
    }
    for (const std::uint32_t feature : m_layer.projected->featuresIn(viewport.visibleBox())) {
        if (std::find(own.begin(), own.end(), m_layer.data->value(feature, "iso")) != own.end()) {
            m_features.push_back(feature);
        }
    }
}

bool OwnCountries::contain(geo::ScreenPoint point) const {
    return m_features.empty() || std::any_of(m_features.begin(), m_features.end(), [&](std::uint32_t feature) {
               return hitShape(*m_layer.projected, feature, m_viewport, point, 0.0).inside;
           });
}

}  // namespace marz
