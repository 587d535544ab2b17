// SPDX-License-Identifier: MIT
#include "app/render/text_drawing.h"

#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QRectF>
#include <QTextLayout>
#include <array>
#include <cmath>

#include "app/render/image_in_eights.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

/// A text as glyphs in their places, for which it is shaped once: its halo takes it eight times more.
class ShapedText {
public:
    ShapedText(const QString& text, const QFont& font) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        if (line.isValid()) {
            m_ascent = line.ascent();
            m_advance = line.naturalTextWidth();
        }
        m_runs = layout.glyphRuns();
    }

    /// Where there is ink, about the start of the base line; at least as high as the font and as wide as its letters.
    QRectF ink(double pixelSize) const {
        QRectF box(0.0, -pixelSize, m_advance, pixelSize);
        for (const QGlyphRun& run : m_runs) {
            box = box.united(run.boundingRect().translated(0.0, -m_ascent));
        }
        return box;
    }

    /// In the painter's pen, its base line from here on.
    void draw(QPainter& painter, QPointF baseline) const {
        for (const QGlyphRun& run : m_runs) {
            painter.drawGlyphRun(baseline - QPointF(0.0, m_ascent), run);
        }
    }

private:
    QList<QGlyphRun> m_runs;
    double m_ascent = 0.0;
    double m_advance = 0.0;
};

/// The same text eight times around its place; far cheaper than stroking its outline.
void drawHalo(QPainter& painter, const LabelItem& label, const ShapedText& text) {
    constexpr double diagonal = 0.70710678;
    constexpr std::array<std::array<double, 2>, 8> directions{{{1, 0},
                                                               {-1, 0},
                                                               {0, 1},
                                                               {0, -1},
                                                               {diagonal, diagonal},
                                                               {-diagonal, diagonal},
                                                               {diagonal, -diagonal},
                                                               {-diagonal, -diagonal}}};
    QColor opaque = label.halo;
    opaque.setAlpha(255);
    painter.setPen(opaque);
    for (const auto& direction : directions) {
        text.draw(painter, QPointF(direction[0] * label.haloWidth, direction[1] * label.haloWidth));
    }
}

}  // namespace

TextImage drawText(const LabelItem& label, double devicePixelRatio) {
    const QFont font = mapFont(label.font);
    const ShapedText shaped(label.text, font);
    const double margin = label.haloWidth + 2.0;
    const QRectF box = shaped.ink(label.font.pixelSize).adjusted(-margin, -margin, margin, margin);
    TextImage text;
    // Whole device pixels, so that the picture can be laid down without resampling.
    text.origin = QPointF(std::ceil(-box.left() * devicePixelRatio), std::ceil(-box.top() * devicePixelRatio));
    text.image = imageInEights(static_cast<int>(std::ceil(text.origin.x() + box.right() * devicePixelRatio)),
                               static_cast<int>(std::ceil(text.origin.y() + box.bottom() * devicePixelRatio)));
    QPainter painter(&text.image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.translate(text.origin);
    painter.scale(devicePixelRatio, devicePixelRatio);
    if (label.haloWidth > 0.0 && label.halo.alpha() > 0) {
        drawHalo(painter, label, shaped);
        if (label.halo.alpha() < 255) {
            // The halo's opacity is laid over all eight texts at once: where they overlap it must not add up.
            painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
            painter.resetTransform();
            painter.fillRect(text.image.rect(), QColor(0, 0, 0, label.halo.alpha()));
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            painter.translate(text.origin);
            painter.scale(devicePixelRatio, devicePixelRatio);
        }
    }
    painter.setPen(label.colour);
    shaped.draw(painter, QPointF(0.0, 0.0));
    return text;
}

}  // namespace marz
