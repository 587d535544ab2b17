// SPDX-License-Identifier: MIT
#pragma once

// A piece of a scene as a scene of its own, so that a map that is shown much larger than its view is drawn where it is
// seen alone: names and marks elsewhere would be drawn as large as the page is shown.

#include <QRectF>

#include "app/scene/scene.h"

namespace marz {

/// Draws the same pixels as the whole where the window begins on whole ones. The window is in pixels of the scene's
/// viewport. Shapes are shared with the whole; nothing can be picked.
Scene sceneWithin(const Scene& scene, const QRectF& window);

}  // namespace marz
