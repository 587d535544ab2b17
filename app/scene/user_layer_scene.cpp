// SPDX-License-Identifier: MIT
#include "app/scene/user_layer_scene.h"

#include <algorithm>
#include <cmath>

#include "app/scene/base_scene.h"
#include "app/scene/layered_style.h"
#include "app/style/layer_colours.h"

namespace marz {

namespace {

// Faint, as several layers of areas may lie on each other and none shall tint the map: the outline is what is read.
constexpr double fillOpacity = 0.05;

/// Of all features that lie within one pixel, the first.
std::vector<std::uint32_t> thinned(const geo::ProjectedLayer& layer, const std::vector<std::uint32_t>& features,
                                   const geo::Viewport& viewport) {
    constexpr std::size_t fewEnough = 4000;
    if (features.size() <= fewEnough) {
        return features;
    }
    constexpr double margin = 20.0;  // pixels around the picture in which dots still reach into it
    const auto columns = static_cast<std::size_t>(viewport.width + 2.0 * margin) + 1;
    const auto rows = static_cast<std::size_t>(viewport.height + 2.0 * margin) + 1;
    std::vector<bool> taken(columns * rows, false);
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t feature : features) {
        const geo::PlaneBox& box = layer.boundingBox(feature);
        if (std::max(box.width(), box.height()) >= viewport.metresPerPixel) {
            kept.push_back(feature);
            continue;
        }
        const geo::ScreenPoint at = viewport.toScreen(box.centre());
        const double x = at.x + margin;
        const double y = at.y + margin;
        if (x < 0.0 || y < 0.0 || x >= static_cast<double>(columns) || y >= static_cast<double>(rows)) {
            continue;
        }
        const std::size_t cell = static_cast<std::size_t>(y) * columns + static_cast<std::size_t>(x);
        if (!taken[cell]) {
            taken[cell] = true;
            kept.push_back(feature);
        }
    }
    return kept;
}

double reliefOpacity(const UserLayer& layer, const LayerLook& look, const geo::Viewport& viewport) {
    if (!layer.relief || !look.visible) {
        return 0.0;
    }
    // What is drawn is never finer than the picture that the heights were shaded into.
    const double metresPerCell = std::max(
        layer.relief->metresPerCell,
        layer.relief->columns == 0 ? 0.0 : layer.relief->box.width() / static_cast<double>(layer.relief->columns));
    return look.opacity * reliefVisibility(metresPerCell, viewport.metresPerPixel);
}

bool hasAreas(const geo::ProjectedLayer& layer, const std::vector<std::uint32_t>& features) {
    return std::any_of(features.begin(), features.end(),
                       [&](std::uint32_t feature) { return layer.kind(feature) == geo::ShapeKind::area; });
}

}  // namespace

QColor defaultColourOf(const UserLayer& layer, const MapStyle& style) {
    return layerColour(layer.number, style.land);
}

QString sceneIdOf(const UserLayer& layer) {
    return QStringLiteral("own-layer-%1").arg(layer.number + 1);
}

SceneLayer buildUserLayer(const UserLayer& layer, const LayerSettings& settings, const geo::Viewport& viewport,
                          const MapStyle& style) {
    SceneLayer built{sceneIdOf(layer), settings.nameOf(layer), {}, SceneRole::ownLayer};
    const LayerLook look = settings.look(LayerKey(layer.id));
    if (const double opacity = reliefOpacity(layer, look, viewport); opacity > 0.0) {
        built.items.emplace_back(ReliefItem{layer.relief,
                                            look.colour.value_or(style.reliefShadow),
                                            style.reliefLight,
                                            opacity * style.reliefOpacity,
                                            {}});
    }
    if (!layer.layer.projected || !look.visible || look.opacity <= 0.0) {
        return built;
    }
    FeatureSet features{layer.layer.projected,
                        thinned(*layer.layer.projected, visibleFeatures(layer.layer, viewport), viewport)};
    if (features.features.empty()) {
        return built;
    }
    const QColor colour = faded(look.colour.value_or(defaultColourOf(layer, style)), look.opacity);
    if (hasAreas(*layer.layer.projected, features.features)) {
        built.items.emplace_back(FillItem{features, faded(colour, fillOpacity)});
    }
    const double width = look.width.value_or(defaultLayerWidth);
    if (width > 0.0) {
        built.items.emplace_back(StrokeItem{std::move(features), colour, width, {}, built.title});
    }
    return built;
}

std::vector<std::shared_ptr<const geo::ReliefImage>> shownReliefs(const World& world, const LayerSettings& settings,
                                                                  const geo::Viewport& viewport) {
    std::vector<std::shared_ptr<const geo::ReliefImage>> reliefs;
    for (const UserLayer& layer : world.userLayers) {
        if (reliefOpacity(layer, settings.look(LayerKey(layer.id)), viewport) > 0.0) {
            reliefs.push_back(layer.relief);
        }
    }
    return reliefs;
}

std::vector<geo::ScreenPoint> dotsOfUserLayers(const World& world, const LayerSettings& settings,
                                               const geo::Viewport& viewport) {
    constexpr std::size_t mostDots = 100;
    std::vector<geo::ScreenPoint> dots;
    for (const UserLayer& layer : world.userLayers) {
        const LayerLook look = settings.look(LayerKey(layer.id));
        const bool drawn = look.visible && look.opacity > 0.0 && look.width.value_or(defaultLayerWidth) > 0.0;
        if (!drawn || !layer.layer.projected) {
            continue;
        }
        for (const std::uint32_t feature : visibleFeatures(layer.layer, viewport)) {
            const geo::PlaneBox& box = layer.layer.projected->boundingBox(feature);
            if (!box.empty() && box.width() == 0.0 && box.height() == 0.0) {
                dots.push_back(viewport.toScreen(box.centre()));
            }
        }
        if (dots.size() > mostDots) {
            return {};
        }
    }
    return dots;
}

SceneLayer buildFeatureHighlight(const UserLayer& layer, std::uint32_t feature, const MapStyle& style) {
    SceneLayer built{QStringLiteral("selected-feature"), QStringLiteral("Selected feature"), {}};
    const FeatureSet one{layer.layer.projected, {feature}};
    built.items.emplace_back(StrokeItem{one, style.markLabel.halo, 5.0, {}});
    built.items.emplace_back(StrokeItem{one, style.selection, 2.5, {}});
    return built;
}

}  // namespace marz
