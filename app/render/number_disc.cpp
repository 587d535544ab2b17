// SPDX-License-Identifier: MIT
#include "app/render/number_disc.h"

#include <cmath>

#include "app/style/map_font.h"

namespace marz {

namespace {

/// Digits about a point.
LabelItem digitsAt(geo::ScreenPoint centre, const QString& digits, double pixelSize, const QColor& colour) {
    LabelItem label;
    label.text = digits;
    label.font.pixelSize = pixelSize;
    label.font.weight = 700;
    label.colour = colour;
    label.haloWidth = 0.0;
    const double width = measureText(label.text, label.font).width;
    const double capHeight = 0.73 * label.font.pixelSize;  // of Inter's digits
    label.baseline = {centre.x - width / 2.0, centre.y + capHeight / 2.0};
    label.box = {label.baseline.x, label.baseline.y - capHeight, label.baseline.x + width, label.baseline.y};
    return label;
}

constexpr double discRadius = 7.0;

std::optional<LeaderItem> leaderOf(const MarkItem& mark, const QColor& ink) {
    const double joinedByTheEye = mark.symbolShown ? 10.0 : 2.0;
    const double x = mark.numberCentre.x - mark.position.x;
    const double y = mark.numberCentre.y - mark.position.y;
    const double distance = std::hypot(x, y);
    const double markRadius = mark.symbolShown ? mark.size / 2.0 : 0.0;
    if (distance < markRadius + discRadius + joinedByTheEye) {
        return std::nullopt;
    }
    const auto along = [&](double length) {
        return geo::ScreenPoint{mark.position.x + x / distance * length, mark.position.y + y / distance * length};
    };
    return LeaderItem{along(markRadius), along(distance - discRadius), ink, Qt::white, 0.8};
}

}  // namespace

NumberDisc numberDiscOf(const MarkItem& mark) {
    const QColor ink(0x24, 0x21, 0x1c);
    return {leaderOf(mark, ink),
            {mark.numberCentre, discRadius, Qt::white, ink},
            mark.onRim ? std::vector<double>{2.6, 1.8} : std::vector<double>{},
            digitsAt(mark.numberCentre, QString::number(*mark.number), *mark.number < 100 ? 9.0 : 7.0, ink)};
}

LabelItem countOf(const MarkItem& mark) {
    const std::size_t count = mark.members.size();
    const double size = (count < 10       ? 0.62
                         : count < 100    ? 0.55
                         : count < 1000   ? 0.42
                         : count < 10'000 ? 0.32
                                          : 0.25) *
                        mark.size;
    return digitsAt(mark.position, QString::number(count), size, Qt::white);
}

}  // namespace marz
