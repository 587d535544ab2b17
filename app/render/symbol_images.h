// SPDX-License-Identifier: MIT
#pragma once

// Pictures of what stands at screen points: the symbols of marks, and texts with their halos. Drawn once and kept:
// while the map moves the same names come back in every frame. Thread-safe.

#include <QImage>
#include <QPoint>
#include <QPointF>
#include <QString>

#include "app/render/text_drawing.h"
#include "app/scene/scene.h"

namespace marz {

/// The file of a mark's icon, or of a badge ("state-closed"); that of the kind "other" where there is none of this
/// name.
QString markIconFile(const QString& icon);

/// The icon in a square of `pixels` device pixels.
QImage symbolImage(const QString& icon, int pixels);

/// What a map shows of a mark in its own square, with its count and as faint as it is, each row of a length that is
/// blended fastest: `mark.size` device-independent pixels and what fills the row up with nothing.
QImage markImage(const MarkItem& mark, double devicePixelRatio);

TextImage textImage(const LabelItem& label, double devicePixelRatio);

/// A place in the map's picture to a quarter of a device pixel, finer than an eye sees.
struct QuarterPoint {
    QPoint pixel;
    QPoint quarters;  // 0 … 3 beyond the pixel's corner

    /// `apart`, 1, 2 or 4, of which quarter pixels there are to choose from.
    static QuarterPoint nearestTo(QPointF point, int apart = 1);
};

/// Where the picture of a turned text begins; that of a single letter, or of a halo alone, which is soft, to half a
/// pixel, still finer than a level text's letters stand. So those of rivers are in store while the map moves.
QuarterPoint startOfTurned(const LabelItem& label, QPointF baseline);

/// A picture of something that stands at a point; the pixel of that point begins at `origin`.
struct PointImage {
    QImage image;
    QPoint origin;
};

/// The text turned as the label says about its base line's start, to less than a quarter of a pixel at its end; a halo
/// alone to less than half a pixel.
PointImage turnedTextImage(const LabelItem& label, double devicePixelRatio, QPoint quarters);
PointImage dotImage(const DotItem& dot, double devicePixelRatio, QPoint quarters);

}  // namespace marz
