// SPDX-License-Identifier: MIT
#pragma once

// Lays shaded relief over image memory: bilinear between the cells of the relief picture, shadow and light as two
// colours that grow with the distance from the grey of flat ground.

#include <QColor>
#include <QImage>

#include "app/scene/scene.h"
#include "libgeo/rasterise/composite.h"

namespace marz {

void drawRelief(const ReliefItem& item, const geo::Viewport& viewport, double devicePixelRatio,
                const geo::rasterise::ImageBand& band);

/// The relief as a picture of its own (for vector output), `width` × `height` pixels over the whole viewport.
QImage reliefPicture(const ReliefItem& item, const geo::Viewport& viewport, int width, int height);

}  // namespace marz
