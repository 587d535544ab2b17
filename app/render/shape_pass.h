// SPDX-License-Identifier: MIT
#pragma once

// Draws the items of a scene that have a ground size (fills, lines, bands, relief) into an image: first every item is
// prepared once, then all are drawn in order into horizontal bands, each band by one thread. The result does not
// depend on the number of bands or threads.

#include <QColor>
#include <QImage>
#include <optional>
#include <vector>

#include "app/render/render_options.h"
#include "app/scene/scene.h"

namespace marz {

/// Items of other types are passed over. Where there is a `ground`, the image is filled with it first. Precondition:
/// `image` is ARGB32 premultiplied and has the scene's size times the device pixel ratio.
void drawShapes(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport, const RenderOptions& options,
                const std::optional<QColor>& ground, QImage& image);

}  // namespace marz
