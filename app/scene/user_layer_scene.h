// SPDX-License-Identifier: MIT
#pragma once

// The layers of the user as items of a scene: areas with a light fill and an outline, lines, dots, relief.

#include <vector>

#include "app/scene/scene.h"
#include "app/state/layer_settings.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

/// One layer, with the name that the user sees as its title; empty where it is hidden or not in view. Features that
/// are smaller than a pixel stand for all others at that pixel, so that a million points draw as fast as the picture
/// has pixels.
SceneLayer buildUserLayer(const UserLayer& layer, const LayerSettings& settings, const geo::Viewport& viewport,
                          const MapStyle& style);

/// The id of the layer that a scene has of it.
QString sceneIdOf(const UserLayer& layer);

/// The elevation models that are drawn, and so take the place of the basemap's relief where they have heights.
std::vector<std::shared_ptr<const geo::ReliefImage>> shownReliefs(const World& world, const LayerSettings& settings,
                                                                  const geo::Viewport& viewport);

/// Where dots of the user's layers are in view; none where they are too many to make way for.
std::vector<geo::ScreenPoint> dotsOfUserLayers(const World& world, const LayerSettings& settings,
                                               const geo::Viewport& viewport);

/// The outline or dot of one feature, to be seen above everything.
SceneLayer buildFeatureHighlight(const UserLayer& layer, std::uint32_t feature, const MapStyle& style);

/// What a layer of the user has until the user chooses otherwise.
QColor defaultColourOf(const UserLayer& layer, const MapStyle& style);
inline constexpr double defaultLayerWidth = 1.4;

}  // namespace marz
