// SPDX-License-Identifier: MIT
#include "app/panels/mark_icons.h"

#include <QPixmap>
#include <cmath>

#include "app/render/symbol_images.h"

namespace marz {

void MarkIcons::setStyle(const MapStyle& style) {
    m_style = style;
    m_icons.clear();
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

QImage MarkIcons::image(const QString& kind, int size, double devicePixelRatio) const {
    QImage image = symbolImage(m_style.kind(kind).icon, static_cast<int>(std::ceil(size * devicePixelRatio)));
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

}  // namespace marz
