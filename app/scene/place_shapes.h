// SPDX-License-Identifier: MIT
#pragma once

// What places draw on the ground: areas as quiet tinted outlines, circles of uncertainty, lines.

#include <vector>

#include "app/scene/place_spots.h"
#include "app/scene/scene.h"

namespace marz {

/// Layers "place-areas", "place-circles", "place-lines", without the empty ones.
std::vector<SceneLayer> buildPlaceShapes(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                         const std::vector<PlaceSpot>& spots);

/// From bottom to top: areas and circles, the largest first, then lines.
std::vector<PickTarget> buildPickTargets(const World& world, const geo::Viewport& viewport,
                                         const std::vector<PlaceSpot>& spots);

/// The outline of one place's line, area or circle, loud: for the selection. Empty for a precise mark.
std::vector<SceneItem> highlightShape(const World& world, const MapStyle& style, const PlaceSpot& spot);

/// The kind's look of a place.
const KindStyle& kindStyleOf(const World& world, const MapStyle& style, std::size_t place);

}  // namespace marz
