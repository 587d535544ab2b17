// SPDX-License-Identifier: MIT
#include "app/panels/hedging_sign.h"

#include <QPainter>
#include <QtMath>

namespace marz {

QImage hedgingSign(const QString& hedging, int size, double devicePixelRatio, const QColor& colour) {
    const int pixels = qCeil(size * devicePixelRatio);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    const QRectF ring(1.0, 1.0, size - 2.0, size - 2.0);
    const bool half = hedging == QLatin1String("reported") || hedging == QLatin1String("claimed");
    const bool empty = hedging == QLatin1String("likely") || hedging == QLatin1String("planned") ||
                       hedging == QLatin1String("conditional");
    const bool struck = hedging == QLatin1String("denied");
    if (half || empty || struck) {
        painter.drawEllipse(ring);
    }
    if (half) {
        painter.setBrush(colour);
        constexpr int sixteenthsOfDegree = 16;
        painter.drawPie(ring, 90 * sixteenthsOfDegree, 180 * sixteenthsOfDegree);
    }
    if (struck) {
        painter.drawLine(QPointF(2.0, size - 2.0), QPointF(size - 2.0, 2.0));
    }
    return image;
}

}  // namespace marz
