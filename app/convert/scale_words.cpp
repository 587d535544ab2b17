// SPDX-License-Identifier: MIT
#include "app/convert/scale_words.h"

#include <cmath>
#include <cstdlib>

namespace marz {

QString validityInWords(const geo::ScaleBar& bar) {
    switch (bar.reach) {
        case geo::ScaleReach::picture:
            return {};
        case geo::ScaleReach::parallel:
            return QStringLiteral("at ") + angleInWords(std::lround(bar.latitude) * 3600, Axis::latitude);
        case geo::ScaleReach::spot:
            return QStringLiteral("true here");
    }
    return {};
}

QString angleInWords(long seconds, Axis axis) {
    constexpr long halfTurn = 180L * 3600L;
    const long size = std::labs(seconds);
    const auto twoDigits = [](long number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    QString text = QString::number(size / 3600) + QChar(0x00B0);
    if (size % 3600 != 0) {
        text += twoDigits(size / 60 % 60) + QChar(0x2032);
    }
    if (size % 60 != 0) {
        text += twoDigits(size % 60) + QChar(0x2033);
    }
    if (seconds == 0 || (axis == Axis::longitude && size == halfTurn)) {
        return text;  // equator, prime meridian and date line have no side
    }
    const char side = axis == Axis::longitude ? (seconds < 0 ? 'W' : 'E') : (seconds < 0 ? 'S' : 'N');
    return text + QChar(0x00A0) + QLatin1Char(side);
}

}  // namespace marz
