// SPDX-License-Identifier: MIT
#include "app/render/pdf_canvas.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QTransform>
#include <cmath>

#include "app/style/map_font.h"

namespace marz {

namespace {

/// Each point on a whole pixel.
QPainterPath onPixels(QPainterPath path) {
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        path.setElementPositionAt(index, std::round(element.x), std::round(element.y));
    }
    return path;
}

/// Draws in device pixels for as long as it lives.
class DevicePixels {
public:
    explicit DevicePixels(QPainter& painter) : m_painter(painter), m_transform(painter.transform()) {
        m_painter.resetTransform();
    }
    ~DevicePixels() { m_painter.setTransform(m_transform); }
    DevicePixels(const DevicePixels&) = delete;
    DevicePixels& operator=(const DevicePixels&) = delete;

    QPainterPath pixelsOf(const QPainterPath& path) const { return onPixels(m_transform.map(path)); }

private:
    QPainter& m_painter;
    QTransform m_transform;
};

}  // namespace

PdfCanvas::PdfCanvas(QPainter& painter) : PainterCanvas(painter) {}

double PdfCanvas::scale() const {
    return painter().transform().m11();
}

void PdfCanvas::pushClip(const QPainterPath& clip) {
    painter().save();
    const DevicePixels device(painter());
    painter().setClipPath(device.pixelsOf(clip), Qt::IntersectClip);
}

void PdfCanvas::fill(const QPainterPath& path, const QColor& colour) {
    const DevicePixels device(painter());
    painter().fillPath(device.pixelsOf(path), colour);
}

void PdfCanvas::stroke(const QPainterPath& path, const CanvasPen& pen) {
    const double pixels = scale();
    const DevicePixels device(painter());
    CanvasPen onDevice = pen;
    onDevice.width = pen.width * pixels;
    for (double& dash : onDevice.dashes) {
        dash *= pixels;
    }
    QPen qtPen = qtPenOf(onDevice);
    qtPen.setJoinStyle(pen.width >= 3.0 ? Qt::RoundJoin : Qt::BevelJoin);
    if (pen.colour.alpha() == 255) {
        painter().strokePath(device.pixelsOf(path), qtPen);
        return;
    }
    QPainterPath covered = onPixels(QPainterPathStroker(qtPen).createStroke(device.pixelsOf(path)));
    covered.setFillRule(Qt::WindingFill);
    painter().fillPath(covered, pen.colour);
}

void PdfCanvas::text(QPointF baseline, const QString& text, const LabelFont& font, const QColor& colour,
                     const QColor& halo, double haloWidth, double rotationDegrees) {
    if (haloWidth > 0.0 && halo.alpha() > 0) {
        QPainterPath letters;
        letters.addText(QPointF(), mapFont(font), displayedText(text, font));
        QColor rim = halo;
        rim.setAlpha(255);
        QPen pen(rim, 2.0 * haloWidth * scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        const QTransform place = QTransform().translate(baseline.x(), baseline.y()).rotate(rotationDegrees);
        const DevicePixels device(painter());
        painter().strokePath(device.pixelsOf(place.map(letters)), pen);
    }
    PainterCanvas::text(baseline, text, font, colour, Qt::transparent, 0.0, rotationDegrees);
}

}  // namespace marz
