// SPDX-License-Identifier: MIT
#pragma once

// What a page can be drawn on: a QPainter (PDF, printer, image) or an SVG document. Units are those of the scene
// (1/96 inch); y downwards.

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <vector>

#include "app/scene/scene.h"

namespace marz {

struct CanvasPen {
    QColor colour;
    double width = 1.0;
    std::vector<double> dashes;  // canvas units on, off, …
};

class VectorCanvas {
public:
    virtual ~VectorCanvas() = default;

    virtual void beginGroup(const QString& id, const QString& title) = 0;
    virtual void endGroup() = 0;
    virtual void pushClip(const QPainterPath& clip) = 0;
    virtual void popClip() = 0;
    virtual void pushOffset(QPointF offset) = 0;
    virtual void popOffset() = 0;
    virtual void fill(const QPainterPath& path, const QColor& colour) = 0;
    virtual void stroke(const QPainterPath& path, const CanvasPen& pen) = 0;
    virtual void image(const QRectF& target, const QImage& image) = 0;
    /// The SVG symbol file drawn into a square.
    virtual void symbol(const QRectF& target, const QString& svgFile, double opacity) = 0;
    /// Real text. `baseline` is the left end of the base line; a halo of width 0 is none, and with a
    /// colour of no opacity there is nothing but the halo.
    virtual void text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour,
                      const QColor& halo, double haloWidth, double rotationDegrees) = 0;

    /// Around what leads to a web address, or to "#" and a group's id; nothing on canvases without links.
    virtual void beginLink(const QString& /*target*/) {}
    virtual void endLink() {}
    /// Around all that is drawn of one place's mark.
    virtual void beginMark(const MarkItem& /*mark*/) {}
    virtual void endMark() {}
};

}  // namespace marz
