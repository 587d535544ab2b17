// SPDX-License-Identifier: MIT
#include "app/panels/mark_icons.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <cmath>

#include "app/world/resource_locator.h"

namespace marz {

QIcon MarkIcons::icon(const QString& kind) const {
    const auto known = m_icons.constFind(kind);
    if (known != m_icons.constEnd()) {
        return *known;
    }
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        const QImage picture = image(kind, 16, ratio);
        if (!picture.isNull()) {
            icon.addPixmap(QPixmap::fromImage(picture));
        }
    }
    m_icons.insert(kind, icon);
    return icon;
}

QImage MarkIcons::image(const QString& kind, int size, double devicePixelRatio) const {
    QSvgRenderer renderer(
        resourceFile(QStringLiteral("icons/marks/") + m_style.kind(kind).icon + QStringLiteral(".svg")));
    if (!renderer.isValid()) {
        return {};
    }
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

}  // namespace marz
