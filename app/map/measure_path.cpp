// SPDX-License-Identifier: MIT
#include "app/map/measure_path.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "libgeo/projection/geodesic.h"

namespace marz {

namespace {

constexpr double longestStepMetres = 50000.0;

/// Four significant digits are more than a pointer can place.
QString amount(double value) {
    const QLocale english(QLocale::English);
    const int whole = value >= 1.0 ? static_cast<int>(std::floor(std::log10(value))) + 1 : 0;
    return english.toString(value, 'f', std::clamp(4 - whole, 0, 3));
}

}  // namespace

QString measureInWords(const std::vector<geo::LonLat>& corners) {
    if (corners.size() < 2) {
        return {};
    }
    const double metres = geo::geodesicLength(corners);
    QString words = metres >= 1000.0 ? amount(metres / 1000.0) + QStringLiteral("\u00A0km")
                                     : amount(metres) + QStringLiteral("\u00A0m");
    if (corners.size() >= 3) {
        geo::GeoShape ring;
        ring.kind = geo::ShapeKind::area;
        ring.beginPart();
        ring.points = corners;
        const double squareKilometres = std::abs(geo::geodesicArea(ring)) / 1e6;
        words += QStringLiteral(", area ") + amount(squareKilometres) + QStringLiteral("\u00A0km²");
    }
    return words;
}

geo::GeoShape geodesicsThrough(const std::vector<geo::LonLat>& corners) {
    geo::GeoShape line;
    if (corners.empty()) {
        return line;
    }
    line.kind = geo::ShapeKind::line;
    line.beginPart();
    line.points.push_back(corners.front());
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const geo::GeodesicInverse way = geo::geodesicBetween(corners[i - 1], corners[i]);
        const int steps = std::max(1, static_cast<int>(std::ceil(way.metres / longestStepMetres)));
        for (int step = 1; step < steps; ++step) {
            line.points.push_back(
                geo::geodesicDestination(corners[i - 1], way.azimuthDegrees, way.metres * step / steps));
        }
        line.points.push_back(corners[i]);
    }
    return line;
}

}  // namespace marz
