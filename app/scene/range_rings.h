// SPDX-License-Identifier: MIT
#pragma once

// Rings of equal distance about a place, measured on the ellipsoid: circles where the map is azimuthal equidistant
// about that place, other curves on every other map.

#include <optional>
#include <vector>

#include "app/scene/scene.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// Lines and their km, for what the request's state asks for; no items where there is no place to measure from. The
/// labels keep off what `base` and `overlay` have placed already.
SceneLayer buildRangeRings(const SceneRequest& request, const std::vector<SceneLayer>& base,
                           const std::vector<SceneLayer>& overlay);

/// The distances in km, of those in `extras`, whose ring lies nowhere on the map, such as on the half of the earth that
/// a disc does not show; none where there is no place to measure from.
std::vector<double> ringsOffTheMap(const MapExtras& extras, const World& world,
                                   const std::optional<geo::PlaceId>& selection);

/// The same for the picture, with those off the map; none where there is no place to
/// measure from.
std::vector<double> ringsOutOfView(const MapExtras& extras, const World& world,
                                   const std::optional<geo::PlaceId>& selection, const geo::Viewport& viewport);

}  // namespace marz
