// SPDX-License-Identifier: MIT
#pragma once

// Draws the items of a scene that have a ground size (fills, lines, bands, relief) into an image: first every item is
// prepared once, then all are drawn in order into horizontal bands, each band by one thread. The result does not
// depend on the number of bands or threads.

#include <QImage>
#include <vector>

#include "app/render/render_options.h"
#include "app/scene/scene.h"

namespace marz {

/// Items of other types are passed over. Precondition: `image` is ARGB32 premultiplied and has the scene's size times
/// the device pixel ratio.
void drawShapes(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport, const RenderOptions& options,
                QImage& image);

}  // namespace marz
