// SPDX-License-Identifier: MIT
#pragma once

// Draws a scene as vectors: for SVG, PDF and printers. Looks like the image within antialiasing.

#include <QPainter>

#include "app/render/vector_canvas.h"
#include "app/scene/scene.h"

namespace marz {

/// Draws the scene with its top left corner at the canvas's origin, one scene pixel to one canvas unit, clipped to
/// the viewport. Groups carry the scene layers' ids.
void paintVectors(const Scene& scene, VectorCanvas& canvas);

}  // namespace marz
