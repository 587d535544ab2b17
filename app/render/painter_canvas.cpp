// SPDX-License-Identifier: MIT

#include "app/render/painter_canvas.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <QSvgRenderer>
#include <algorithm>

#include "app/style/map_font.h"

namespace marz {

namespace {

/// Qt multiplies the space between letters by the resolution of a printing device, though the letters themselves are
/// sized in painter units: it is set so that the wanted space results.
QFont fontOn(QPaintDevice* device, const LabelFont& font) {
    QFont result = mapFont(font);
    if (font.letterSpacing <= 0.0 || device == nullptr) {
        return result;
    }
    LabelFont unspaced = font;
    unspaced.letterSpacing = 0.0;
    const QString probe(8, QLatin1Char('n'));
    const double spaces = QFontMetricsF(result, device).horizontalAdvance(probe) -
                          QFontMetricsF(mapFont(unspaced), device).horizontalAdvance(probe);
    if (spaces > 0.0) {
        const double wanted = font.letterSpacing * static_cast<double>(probe.size());
        result.setLetterSpacing(QFont::AbsoluteSpacing, font.letterSpacing * wanted / spaces);
    }
    return result;
}

}  // namespace

PainterCanvas::PainterCanvas(QPainter& painter) : m_painter(painter) {
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
}

PainterCanvas::~PainterCanvas() = default;

void PainterCanvas::beginGroup(const QString& /*id*/, const QString& /*title*/) {}

void PainterCanvas::endGroup() {}

void PainterCanvas::pushClip(const QPainterPath& clip) {
    m_painter.save();
    m_painter.setClipPath(clip, Qt::IntersectClip);
}

void PainterCanvas::popClip() {
    m_painter.restore();
}

void PainterCanvas::pushOffset(QPointF offset) {
    m_painter.save();
    m_painter.translate(offset);
}

void PainterCanvas::popOffset() {
    m_painter.restore();
}

void PainterCanvas::fill(const QPainterPath& path, const QColor& colour) {
    m_painter.fillPath(path, colour);
}

QPen qtPenOf(const CanvasPen& pen) {
    QPen qtPen(pen.colour, pen.width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    if (pen.width >= 3.0) {
        qtPen.setJoinStyle(Qt::RoundJoin);
    }
    if (!pen.dashes.empty() && pen.width > 0.0) {
        QList<qreal> pattern;  // Qt counts in pen widths
        for (const double length : pen.dashes) {
            pattern.append(length / pen.width);
        }
        qtPen.setDashPattern(pattern);
    }
    return qtPen;
}

void PainterCanvas::stroke(const QPainterPath& path, const CanvasPen& pen) {
    m_painter.strokePath(path, qtPenOf(pen));
}

void PainterCanvas::image(const QRectF& target, const QImage& image) {
    m_painter.drawImage(target, image);
}

void PainterCanvas::symbol(const QRectF& target, const QString& svgFile, double opacity) {
    m_painter.setOpacity(opacity);
    QSvgRenderer(svgFile).render(&m_painter, target);
    m_painter.setOpacity(1.0);
}

void PainterCanvas::text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour,
                         const QColor& halo, double haloWidth, double rotationDegrees) {
    m_painter.save();
    m_painter.translate(baseline);
    m_painter.rotate(rotationDegrees);
    const QFont qtFont = mapFont(font);
    const QString shown = displayedText(text, font);
    if (haloWidth > 0.0 && halo.alpha() > 0) {
        QPainterPath outline;
        outline.addText(QPointF(0.0, 0.0), qtFont, shown);
        m_painter.strokePath(outline, QPen(halo, 2.0 * haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    if (colour.alpha() > 0) {
        m_painter.setFont(fontOn(m_painter.device(), font));
        m_painter.setPen(colour);
        m_painter.drawText(QPointF(0.0, 0.0), shown);
    }
    m_painter.restore();
}

}  // namespace marz
