// SPDX-License-Identifier: MIT
#pragma once

// Names of the ground through which the line of a selected shape runs: drawn once more above it, they stay readable.

#include <vector>

#include "app/scene/scene.h"

namespace marz {

/// What becomes of the names in the ground: a picture that is kept must not change with the selection, a page has each
/// name once.
enum class BelowLine { stay, leave };

/// The names in `base` that a line or dot of `drawn` crosses, in a layer of their own.
SceneLayer liftNames(const SceneLayer& drawn, const geo::Viewport& viewport, BelowLine below,
                     std::vector<SceneLayer>& base);

}  // namespace marz
