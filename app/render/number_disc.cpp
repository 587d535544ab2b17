// SPDX-License-Identifier: MIT
#include "app/render/number_disc.h"

#include <QPainter>
#include <QPen>

#include "app/render/painter_canvas.h"
#include "app/scene/number_clearance.h"
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

const std::vector<double> brokenRim{2.6, 1.8};

QRectF boxAbout(geo::ScreenPoint centre, double width, double height) {
    return {centre.x - width / 2.0, centre.y - height / 2.0, width, height};
}

QPainterPath roundedBox(const QRectF& box) {
    constexpr double corner = 2.0;
    QPainterPath path;
    path.addRoundedRect(box, corner, corner);
    return path;
}

}  // namespace

NumberPlate framePlate(QPointF centre, double radius, const QColor& rim) {
    const QRectF box = boxAbout({centre.x(), centre.y()}, 2.0 * radius + 1.0, 2.0 * radius - 1.0);
    return {roundedBox(box), Qt::white, rim, 1.2, brokenRim};
}

namespace {

NumberPlate numberPlateOf(const MarkItem& mark, const QColor& ink) {
    if (mark.approximate) {
        return framePlate({mark.numberCentre.x, mark.numberCentre.y}, numberRadius, mark.rim);
    }
    QPainterPath disc;
    disc.addEllipse(QPointF(mark.numberCentre.x, mark.numberCentre.y), numberRadius, numberRadius);
    return {disc, Qt::white, ink, 1.1, {}};
}

std::optional<LeaderItem> leaderOf(const MarkItem& mark, const QColor& ink) {
    const std::optional<ScreenLine> line = leaderToNumber(mark);
    return line ? std::optional(LeaderItem{line->from, line->to, ink, Qt::white, 0.8}) : std::nullopt;
}

}  // namespace

NumberDisc numberDiscOf(const MarkItem& mark) {
    const QColor ink(0x24, 0x21, 0x1c);
    return {leaderOf(mark, ink), numberPlateOf(mark, ink),
            digitsAt(mark.numberCentre, QString::number(*mark.number), *mark.number < 100 ? 9.0 : 7.0, ink)};
}

SymbolFrame symbolFrameOf(const MarkItem& mark) {
    constexpr double rimWidth = 1.2;
    const double side = mark.size - rimWidth;  // the rim stays inside of the mark's square
    const double symbol = 0.76 * mark.size;
    const auto faded = [&mark](QColor colour) {
        colour.setAlphaF(static_cast<float>(colour.alphaF() * mark.opacity));
        return colour;
    };
    return {{roundedBox(boxAbout(mark.position, side, side)), faded(mark.plate), faded(mark.rim), rimWidth, brokenRim},
            boxAbout(mark.position, symbol, symbol)};
}

void paintPlate(const NumberPlate& plate, QPainter& painter) {
    painter.fillPath(plate.outline, plate.fill);
    painter.strokePath(plate.outline, qtPenOf({plate.rim, plate.rimWidth, plate.dashes}));
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
