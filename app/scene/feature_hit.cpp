// SPDX-License-Identifier: MIT

#include "app/scene/feature_hit.h"

#include <algorithm>
#include <limits>

#include "app/scene/shape_hit.h"
#include "app/scene/user_layer_scene.h"
#include "app/state/layer_stack.h"

namespace marz {

namespace {

struct LayerHits {
    std::optional<std::uint32_t> nearest;  // dot or line
    std::optional<std::uint32_t> smallestArea;
};

LayerHits hitsIn(const UserLayer& layer, double width, const geo::Viewport& viewport, geo::ScreenPoint point,
                 double tolerance) {
    constexpr double dotOfWidth = 3.5;  // as dots are drawn
    const double reach = tolerance + width * dotOfWidth / 2.0;
    geo::PlaneBox near;
    near.include(viewport.toPlane(point));
    near = near.grownBy(reach * viewport.metresPerPixel);
    LayerHits hits;
    double nearest = std::numeric_limits<double>::infinity();
    double smallest = std::numeric_limits<double>::infinity();
    for (const std::uint32_t feature : layer.layer.projected->featuresIn(near)) {
        const ShapeHit hit = hitShape(*layer.layer.projected, feature, viewport, point, reach);
        const double distance = std::min(hit.toPoint, hit.toLine <= tolerance + width ? hit.toLine : nearest);
        if (distance <= reach && distance < nearest) {
            nearest = distance;
            hits.nearest = feature;
        }
        if (hit.inside && hit.size < smallest) {
            smallest = hit.size;
            hits.smallestArea = feature;
        }
    }
    return hits;
}

}  // namespace

std::optional<UserFeature> userFeatureAt(const World& world, const ExplorerState& state, const geo::Viewport& viewport,
                                         geo::ScreenPoint point, double tolerance) {
    std::optional<UserFeature> area;
    const std::vector<LayerKey> stack = layerStack(state.layers, world.userLayers);
    for (auto key = stack.rbegin(); key != stack.rend(); ++key) {
        const auto* id = std::get_if<UserLayerId>(&*key);
        const UserLayer* layer = id == nullptr ? nullptr : world.userLayer(*id);
        const LayerLook look = state.layers.look(*key);
        const bool visible = state.layers.look(drawnAs(*key, state.borders)).visible;
        if (layer == nullptr || !layer->layer.projected || !visible) {
            continue;
        }
        const LayerHits hits = hitsIn(*layer, look.width.value_or(defaultLayerWidth), viewport, point, tolerance);
        if (hits.nearest) {
            return UserFeature{*id, *hits.nearest};
        }
        if (hits.smallestArea && !area) {
            area = UserFeature{*id, *hits.smallestArea};
        }
    }
    return area;
}

}  // namespace marz
