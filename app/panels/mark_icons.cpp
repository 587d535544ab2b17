// SPDX-License-Identifier: MIT
#include "app/panels/mark_icons.h"

#include <QPainter>
#include <QPixmap>
#include <cmath>

#include "app/render/symbol_images.h"
#include "app/scene/mark_items.h"

namespace marz {

void MarkIcons::setStyle(const MapStyle& style) {
    m_style = style;
    m_icons.clear();
    m_foundIcons.clear();
}

QIcon MarkIcons::icon(const QString& kind) const {
    const auto known = m_icons.constFind(kind);
    if (known != m_icons.constEnd()) {
        return *known;
    }
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        icon.addPixmap(QPixmap::fromImage(image(kind, 16, ratio)));
    }
    m_icons.insert(kind, icon);
    return icon;
}

QIcon MarkIcons::foundIcon(const QString& kind) const {
    const auto known = m_foundIcons.constFind(kind);
    if (known != m_foundIcons.constEnd()) {
        return *known;
    }
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        constexpr double badge = 8.0;  // of 16 pixels, at the lower right
        QImage symbol = image(kind, 16, ratio);
        QPainter painter(&symbol);
        painter.drawImage(QRectF(16.0 - badge, 16.0 - badge, badge, badge),
                          symbolImage(QString::fromLatin1(foundInTextBadge), static_cast<int>(badge * ratio)));
        painter.end();
        icon.addPixmap(QPixmap::fromImage(symbol));
    }
    m_foundIcons.insert(kind, icon);
    return icon;
}

QImage MarkIcons::image(const QString& kind, int size, double devicePixelRatio) const {
    QImage image = symbolImage(m_style.kind(kind).icon, static_cast<int>(std::ceil(size * devicePixelRatio)));
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

}  // namespace marz
