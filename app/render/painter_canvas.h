// SPDX-License-Identifier: MIT
#pragma once

// A VectorCanvas on a QPainter: for PDF, printers and, in tests, images.

#include "app/render/vector_canvas.h"

class QPainter;
class QPen;

namespace marz {

class PainterCanvas : public VectorCanvas {
public:
    /// The painter's units must be canvas units already (scale it before); it must outlive the canvas.
    explicit PainterCanvas(QPainter& painter);
    ~PainterCanvas() override;

    void beginGroup(const QString& id, const QString& title) override;
    void endGroup() override;
    void pushClip(const QPainterPath& clip) override;
    void popClip() override;
    void pushOffset(QPointF offset) override;
    void popOffset() override;
    void fill(const QPainterPath& path, const QColor& colour) override;
    void stroke(const QPainterPath& path, const CanvasPen& pen) override;
    void image(const QRectF& target, const QImage& image) override;
    void symbol(const QRectF& target, const QString& svgFile, double opacity) override;
    void text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour, const QColor& halo,
              double haloWidth, double rotationDegrees) override;

protected:
    QPainter& painter() const { return m_painter; }

private:
    QPainter& m_painter;
};

/// Qt's pen for a line of this width and these dashes.
QPen qtPenOf(const CanvasPen& pen);

}  // namespace marz
