// SPDX-License-Identifier: MIT
#pragma once

// What stands at screen points (marks, texts, dots, rings) as small pictures at whole device pixels, which any band of
// the map lays down by itself. Texts, symbols and dots come from a cache; turned letters too, turned and moved by steps
// too small to be seen. Thread-safe.

#include <QImage>
#include <QPoint>
#include <vector>

#include "app/scene/scene.h"
#include "libgeo/rasterise/composite.h"

namespace marz {

struct PlacedImage {
    QImage image;   // ARGB32 premultiplied
    QPoint corner;  // its first pixel, in device pixels of the map's picture
};

/// Appends what the item looks like, from bottom to top; nothing for items that have a ground size.
void appendImages(const SceneItem& item, double devicePixelRatio, std::vector<PlacedImage>& images);

/// Lays down what of the image lies in the band.
void blendImage(const PlacedImage& placed, const geo::rasterise::ImageBand& band);

}  // namespace marz
