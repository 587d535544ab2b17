// SPDX-License-Identifier: MIT
#pragma once

// Names of the ground through which the line of a selected shape runs: drawn once more above it, they stay readable.

#include <vector>

#include "app/scene/scene.h"

namespace marz {

/// The names in `base` that a line or dot of `drawn` crosses, in a layer of their own. They stay in the ground as well,
/// whose picture is kept and must not change with the selection.
SceneLayer liftNames(const SceneLayer& drawn, const geo::Viewport& viewport, const std::vector<SceneLayer>& base);

/// For a page, which is drawn once and whose texts are to be found once: takes what was lifted out of the ground.
void dropLowerNames(Scene& scene);

}  // namespace marz
