// SPDX-License-Identifier: MIT
#pragma once

// Pictures of what stands at screen points: the symbols of marks, and texts with their halos. Drawn once and kept:
// while the map moves the same names come back in every frame. Thread-safe.

#include <QImage>
#include <QPointF>
#include <QString>

#include "app/scene/scene.h"

namespace marz {

/// The file of a mark's icon; that of the kind "other" where there is none of this name.
QString markIconFile(const QString& icon);

/// The icon in a square of `pixels` device pixels.
QImage symbolImage(const QString& icon, int pixels);

/// A text on transparent ground in device pixels; its base line starts at `origin`.
struct TextImage {
    QImage image;
    QPointF origin;
};

TextImage textImage(const LabelItem& label, double devicePixelRatio);

}  // namespace marz
