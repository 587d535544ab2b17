// SPDX-License-Identifier: MIT
#include "app/state/map_extras.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace marz {

std::optional<geo::PlaceId> ringCentreOf(const MapExtras& extras, const std::optional<geo::PlaceId>& selection) {
    return extras.ringCentre ? extras.ringCentre : selection;
}

std::optional<std::vector<double>> parseRangeRings(const QString& text) {
    std::vector<double> kilometres;
    if (text.trimmed().isEmpty()) {
        return kilometres;
    }
    for (QString part : text.split(QLatin1Char(','))) {
        part.remove(QStringLiteral("km"), Qt::CaseInsensitive);
        bool isNumber = false;
        const double distance = QLocale::c().toDouble(part.trimmed(), &isNumber);
        if (!isNumber || !(distance > 0.0) || distance > longestRangeRingKm) {
            return std::nullopt;
        }
        kilometres.push_back(distance);
    }
    std::sort(kilometres.begin(), kilometres.end());
    kilometres.erase(std::unique(kilometres.begin(), kilometres.end()), kilometres.end());
    return kilometres.size() <= mostRangeRings ? std::optional(kilometres) : std::nullopt;
}

QString rangeRingsInWords(const std::vector<double>& kilometres) {
    QStringList parts;
    for (const double distance : kilometres) {
        parts << QLocale::c().toString(distance, 'g', 8);
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace marz
