// SPDX-License-Identifier: MIT
#pragma once

// A text with its halo as a picture. What is kept of them is in symbol_images.h.

#include <QImage>
#include <QPointF>

#include "app/scene/scene.h"

namespace marz {

/// A text on transparent ground in device pixels; its base line starts at `origin`.
struct TextImage {
    QImage image;
    QPointF origin;
};

TextImage drawText(const LabelItem& label, double devicePixelRatio);

}  // namespace marz
