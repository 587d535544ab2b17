// SPDX-License-Identifier: MIT
#pragma once

// Which feature of the user's layers lies under a point of the picture.

#include <optional>

#include "app/state/explorer_state.h"
#include "app/world/world.h"

namespace marz {

/// Dots and lines within `tolerance` pixels, of the topmost layer that has one, the nearest; else the smallest area of
/// the topmost layer that has one there. Hidden layers are not hit.
std::optional<UserFeature> userFeatureAt(const World& world, const ExplorerState& state, const geo::Viewport& viewport,
                                         geo::ScreenPoint point, double tolerance = 4.0);

}  // namespace marz
