// SPDX-License-Identifier: MIT
#pragma once

// What the filter's countries do to the map: they stand out because a veil lies over the ground of all others.

#include <string>
#include <vector>

#include "app/scene/scene.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

/// The veil for chosen countries (ISO 3166-1 alpha-2). Has no items where none are chosen.
SceneLayer buildVeil(const World& world, const geo::Viewport& viewport, const std::vector<std::string>& chosen,
                     const MapStyle& style);

/// Puts the veil over the ground but under the borders, which stay sharp.
void addVeil(SceneLayer veil, std::vector<SceneLayer>& ground);

}  // namespace marz
