// SPDX-License-Identifier: MIT
#include "app/window/layer_settings_text.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace marz {

QString keyOfPart(BasemapPart part) {
    switch (part) {
        case BasemapPart::land:
            return QStringLiteral("land");
        case BasemapPart::relief:
            return QStringLiteral("relief");
        case BasemapPart::countryTints:
            return QStringLiteral("countryTints");
        case BasemapPart::water:
            return QStringLiteral("water");
        case BasemapPart::provinceLines:
            return QStringLiteral("provinceLines");
        case BasemapPart::rivers:
            return QStringLiteral("rivers");
        case BasemapPart::countryLines:
            return QStringLiteral("countryLines");
        case BasemapPart::towns:
            return QStringLiteral("towns");
        case BasemapPart::labels:
            return QStringLiteral("labels");
    }
    return {};
}

QString textOfLook(const LayerLook& look) {
    QStringList words;
    if (!look.visible) {
        words << QStringLiteral("visible=no");
    }
    if (look.opacity < 1.0) {
        words << QStringLiteral("opacity=%1").arg(look.opacity);
    }
    if (look.colour) {
        words << QStringLiteral("colour=%1").arg(look.colour->name());
    }
    if (look.width) {
        words << QStringLiteral("width=%1").arg(*look.width);
    }
    return words.join(QLatin1Char(' '));
}

LayerLook lookFromText(const QString& text) {
    constexpr double widest = 40.0;
    LayerLook look;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString key = word.section(QLatin1Char('='), 0, 0);
        const QString value = word.section(QLatin1Char('='), 1);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        isNumber = isNumber && std::isfinite(number);
        if (key == QLatin1String("visible")) {
            look.visible = value != QLatin1String("no");
        } else if (key == QLatin1String("opacity") && isNumber) {
            look.opacity = std::clamp(number, 0.0, 1.0);
        } else if (key == QLatin1String("width") && isNumber) {
            look.width = std::clamp(number, 0.0, widest);
        } else if (key == QLatin1String("colour") && QColor(value).isValid()) {
            look.colour = QColor(value);
        }
    }
    return look;
}

}  // namespace marz
