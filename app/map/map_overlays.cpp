// SPDX-License-Identifier: MIT
#include "app/map/map_overlays.h"

#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>

#include "app/convert/scale_words.h"

namespace marz {

namespace {

constexpr double edge = 10.0;
constexpr double padding = 8.0;

QFont sized(QFont font, int pixels) {
    font.setPixelSize(pixels);
    return font;
}

QFont sized(const QPainter& painter, int pixels) {
    return sized(painter.font(), pixels);
}

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

QRectF scaleBarPlate(const QRectF& map, const geo::ScaleBar& bar, const QFont& font) {
    const QString validity = validityInWords(bar);
    const double gap = validity.isEmpty() ? 0.0 : 8.0;
    const double width = std::max(bar.pixels, widthOf(lengthInWords(bar.metres), font) + 16.0) + gap +
                         widthOf(validity, font) + 2.0 * padding;
    return {map.left() + edge, map.bottom() - edge - 34.0, width, 34.0};
}

QRectF creditsPlate(const QRectF& map, const QString& credits, const QFont& font) {
    const double width = widthOf(credits, font) + 2.0 * padding;
    return {map.right() - edge - width, map.bottom() - edge - 18.0, width, 18.0};
}

QRectF noticePlate(const QRectF& map, const QString& notice, const QFont& font) {
    const double width = widthOf(notice, font) + 2.0 * padding;
    return {map.right() - edge - width, map.top() + edge, width, 22.0};
}

void paintPlate(QPainter& painter, const QRectF& box, const MapStyle& style, int opacity) {
    QColor ground = style.page;
    ground.setAlpha(opacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(box, 4.0, 4.0);
}

/// A line of text on a plate; `corner` is the plate's bottom right or, for the notice, its bottom centre.
void paintTextPlate(QPainter& painter, const QRectF& plate, const QString& text, const QColor& colour,
                    const MapStyle& style) {
    paintPlate(painter, plate, style, 245);
    painter.setPen(colour);
    painter.drawText(plate, Qt::AlignCenter, text);
}

}  // namespace

geo::ScreenPoint scaleBarStart(const QRectF& map) {
    return {map.left() + edge + padding, map.bottom() - edge - 8.5};
}

QString lengthInWords(double metres) {
    const QLocale english(QLocale::English);
    return metres >= 1000.0 ? english.toString(metres / 1000.0, 'g', 6) + QStringLiteral(" km")
                            : english.toString(metres, 'g', 6) + QStringLiteral(" m");
}

void paintScaleBar(QPainter& painter, const QRectF& map, const geo::ScaleBar& bar, const MapStyle& style) {
    if (bar.empty()) {
        return;
    }
    painter.save();
    painter.setFont(sized(painter, 11));
    const QString length = lengthInWords(bar.metres);
    const QFontMetricsF metrics(painter.font());
    const QString validity = validityInWords(bar);
    const QRectF plate = scaleBarPlate(map, bar, painter.font());
    paintPlate(painter, plate, style, 245);
    const auto [left, base] = scaleBarStart(map);
    // Antialiased: rounded to whole pixels a short bar would be wrong by a percent.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.text, 1.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, base), QPointF(left + bar.pixels, base));
    for (const double share : {0.0, 0.5, 1.0}) {
        const double x = left + bar.pixels * share;
        painter.drawLine(QPointF(x, base - (share == 0.5 ? 3.0 : 5.0)), QPointF(x, base));
    }
    painter.drawText(QPointF(left, plate.top() + 14.0), QStringLiteral("0"));
    const double textWidth = metrics.horizontalAdvance(length);
    painter.drawText(QPointF(std::max(left + bar.pixels - textWidth, left + 14.0), plate.top() + 14.0), length);
    painter.setPen(style.quietText);
    painter.drawText(QPointF(plate.right() - padding - metrics.horizontalAdvance(validity), plate.top() + 14.0),
                     validity);
    painter.restore();
}

void paintCredits(QPainter& painter, const QRectF& map, const QString& credits, const MapStyle& style) {
    painter.save();
    painter.setFont(sized(painter, 10));
    const QRectF plate = creditsPlate(map, credits, painter.font());
    paintTextPlate(painter, plate, credits, style.quietText, style);
    painter.restore();
}

void paintNotice(QPainter& painter, const QRectF& map, const QString& notice, const MapStyle& style) {
    painter.save();
    painter.setFont(sized(painter, 11));
    const QRectF plate = noticePlate(map, notice, painter.font());
    paintTextPlate(painter, plate, notice, style.text, style);
    painter.restore();
}

std::vector<geo::ScreenBox> coveredBoxes(const QRectF& map, const geo::ScaleBar& bar, const QString& credits,
                                         const QString& notice, const QFont& font) {
    std::vector<geo::ScreenBox> boxes;
    const auto add = [&boxes](const QRectF& plate) {
        boxes.push_back({plate.left(), plate.top(), plate.right(), plate.bottom()});
    };
    if (!bar.empty()) {
        add(scaleBarPlate(map, bar, sized(font, 11)));
    }
    if (!credits.isEmpty()) {
        add(creditsPlate(map, credits, sized(font, 10)));
    }
    if (!notice.isEmpty()) {
        add(noticePlate(map, notice, sized(font, 11)));
    }
    return boxes;
}

void paintNameTag(QPainter& painter, const QRectF& map, const QRectF& mark, const QString& name,
                  const QString& description, const MapStyle& style) {
    painter.save();
    QFont bold = sized(painter, 12);
    bold.setWeight(QFont::DemiBold);
    const QFont plain = sized(painter, 11);
    const double width =
        std::max(QFontMetricsF(bold).horizontalAdvance(name), QFontMetricsF(plain).horizontalAdvance(description)) +
        2.0 * padding;
    QRectF tag(mark.center().x() - width / 2.0, mark.top() - 6.0 - 40.0, width, 40.0);
    if (tag.top() < map.top() + 2.0) {
        tag.moveTop(mark.bottom() + 6.0);
    }
    tag.moveLeft(std::clamp(tag.left(), map.left() + 2.0, std::max(map.left() + 2.0, map.right() - width - 2.0)));
    paintPlate(painter, tag, style, 245);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.quietText, 0.5));
    painter.drawRoundedRect(tag, 4.0, 4.0);
    const QRectF inner = tag.adjusted(padding, 4.0, -padding, -4.0);
    painter.setPen(style.text);
    painter.setFont(bold);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, name);
    painter.setPen(style.quietText);
    painter.setFont(plain);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, description);
    painter.restore();
}

}  // namespace marz
