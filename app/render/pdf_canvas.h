// SPDX-License-Identifier: MIT
#pragma once

// A PainterCanvas for PDF documents, which says the same in a third of the bytes: most of the time of a PDF goes into
// packing them. Qt writes nine digits of each coordinate, so places are brought to whole device pixels first (of 2400
// to the inch: a hundredth of a millimetre); and it writes a see-through line as the shape that it covers.

#include "app/render/painter_canvas.h"

namespace marz {

/// Of a document drawn with this canvas, dots per inch.
inline constexpr int pdfResolution = 2400;

class PdfCanvas : public PainterCanvas {
public:
    /// As PainterCanvas; the painter may be scaled and moved, not turned.
    explicit PdfCanvas(QPainter& painter);

    void pushClip(const QPainterPath& clip) override;
    void fill(const QPainterPath& path, const QColor& colour) override;
    void stroke(const QPainterPath& path, const CanvasPen& pen) override;
    /// Rims are nearly opaque in every style; here they are so altogether, as their see-through shapes, with dozens of
    /// curves for each letter, would be most of the file.
    void text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour, const QColor& halo,
              double haloWidth, double rotationDegrees) override;

private:
    double scale() const;
};

}  // namespace marz
