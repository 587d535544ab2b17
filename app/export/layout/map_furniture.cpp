// SPDX-License-Identifier: MIT
#include "app/export/layout/map_furniture.h"

#include <QLocale>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/convert/scale_words.h"
#include "app/export/layout/page_frame.h"
#include "app/export/page/export_area.h"
#include "app/style/map_font.h"
#include "libgeo/projection/geodesic.h"
#include "libgeo/view/viewport_moves.h"

namespace marz {

namespace {

constexpr double barHeight = 5.0;
constexpr double scalePadding = 12.0;
constexpr double arrowLength = 30.0;
constexpr double arrowPlate = 48.0;

QString distanceInWords(double metres, const QString& unit, double metresOfUnit) {
    const QString number = QLocale::c().toString(metres / metresOfUnit, 'g', 6);
    return unit.isEmpty() ? number : number + QChar(0x00A0) + unit;
}

void addCentred(PageGroup& group, QPointF at, const QString& text, const LabelFont& font, const QColor& colour) {
    const double width = measureText(text, font).width;
    group.items.emplace_back(PageText{{at.x() - width / 2.0, at.y()}, text, font, colour});
}

QPainterPath rectangle(double x, double y, double width, double height) {
    QPainterPath path;
    path.addRect(x, y, width, height);
    return path;
}

LabelFont scaleFont() {
    return pageFont(10.0, 500);
}

LabelFont cautionFont() {
    return pageFont(9.0, 400);
}

/// Below the bar.
double cautionHeight(const QString& caution) {
    return caution.isEmpty() ? 0.0 : 13.0;
}

double plateHeight(const QString& caution) {
    return 31.0 + cautionHeight(caution);
}

/// The bar's texts, of which the plate's size depends.
struct ScaleTexts {
    ScaleTexts(const geo::ScaleBar& bar, const QString& caution) : validity(validityInWords(bar)) {
        const bool kilometres = bar.metres >= 1000.0;
        const double unit = kilometres ? 1000.0 : 1.0;
        middle = distanceInWords(bar.metres / 2.0, {}, unit);
        end = distanceInWords(bar.metres, kilometres ? QStringLiteral("km") : QStringLiteral("m"), unit);
        const double endWidth = measureText(end, scaleFont()).width;
        constexpr double apart = 5.0;
        middleHasRoom = (measureText(middle, scaleFont()).width + endWidth) / 2.0 + apart <= bar.pixels / 2.0;
        const double validityWidth = validity.isEmpty() ? 0.0 : measureText(validity, scaleFont()).width;
        const double beyond = validity.isEmpty() ? endWidth / 2.0 : endWidth / 2.0 + 7.0 + validityWidth;
        const double ofCaution = caution.isEmpty() ? 0.0 : measureText(caution, cautionFont()).width;
        size = {std::max(bar.pixels + beyond, ofCaution) + 2.0 * scalePadding, plateHeight(caution)};
        validityOffset = bar.pixels + endWidth / 2.0 + 7.0;
    }

    QString middle;
    bool middleHasRoom = true;  // beside the end's
    QString end;
    QString validity;
    double validityOffset = 0.0;  // from the bar's left end
    QSizeF size;                  // of the plate
};

/// The bar as it is where it stands, or where it is nearest to that on the map.
geo::ScaleBar barAt(const geo::Viewport& viewport, const geo::Projection& projection, geo::ScreenPoint left,
                    double longest) {
    left.y = std::clamp(left.y, 0.0, viewport.height);
    left.x = std::max(left.x, 0.0);
    const geo::ScaleBar here = geo::scaleBarAt(viewport, projection, left, longest);
    if (!here.empty() && left.x + here.pixels <= viewport.width) {
        return here;
    }
    left.x = std::clamp(left.x, 0.0, std::max(0.0, viewport.width - longest));
    return geo::scaleBarAt(viewport, projection, left, longest);
}

void drawScale(GraphicScale& scale, const MapStyle& style, const QString& caution) {
    const ScaleTexts texts(scale.bar, caution);
    addThinPlate(scale.group, scale.plate, style);
    const double x = scale.plate.left() + scalePadding;
    const double y = scale.plate.bottom() - cautionHeight(caution) - scalePadding;
    const double half = scale.bar.pixels / 2.0;
    const QPainterPath whole = rectangle(x, y, scale.bar.pixels, barHeight);
    scale.group.items.emplace_back(PageFill{whole, style.page});
    scale.group.items.emplace_back(PageFill{rectangle(x, y, half, barHeight), style.text});
    scale.group.items.emplace_back(PageStroke{whole, {style.text, 0.8, {}}});
    addCentred(scale.group, {x, y - 4.0}, QStringLiteral("0"), scaleFont(), style.text);
    if (texts.middleHasRoom) {
        addCentred(scale.group, {x + half, y - 4.0}, texts.middle, scaleFont(), style.text);
    }
    addCentred(scale.group, {x + scale.bar.pixels, y - 4.0}, texts.end, scaleFont(), style.text);
    if (!texts.validity.isEmpty()) {
        scale.group.items.emplace_back(
            PageText{{x + texts.validityOffset, y - 4.0}, texts.validity, scaleFont(), style.quietText});
    }
    if (!caution.isEmpty()) {
        scale.group.items.emplace_back(
            PageText{{x, scale.plate.bottom() - 8.0}, caution, cautionFont(), style.quietText});
    }
}

}  // namespace

QRectF plateAt(const PlateSpot& spot, const geo::Viewport& viewport, QSizeF size) {
    if (const auto* corner = std::get_if<MapCorner>(&spot)) {
        return plateIn(*corner, viewport, size);
    }
    const auto& free = std::get<FreeSpot>(spot);
    return keptWithin({free.corner, size}, free.room);
}

GraphicScale makeGraphicScale(const geo::Viewport& viewport, const geo::Projection& projection, const MapStyle& style,
                              const PlateSpot& spot, const QString& caution) {
    GraphicScale scale;
    scale.group = groupOf(PageElement::scaleBar);
    const double longest = std::min(170.0, viewport.width / 3.5);
    // Where the bar begins depends on its length in the corners to the right, and its length on where it begins.
    QSizeF size(longest, plateHeight(caution));
    for (int round = 0; round < 3; ++round) {
        scale.plate = plateAt(spot, viewport, size);
        const geo::ScreenPoint left{scale.plate.left() + scalePadding,
                                    scale.plate.bottom() - cautionHeight(caution) - scalePadding + barHeight / 2.0};
        scale.bar = barAt(viewport, projection, left, longest);
        if (scale.bar.empty()) {
            return scale;
        }
        size = ScaleTexts(scale.bar, caution).size;
    }
    scale.plate.setSize(size);
    drawScale(scale, style, caution);
    return scale;
}

double northDirection(const geo::Viewport& viewport, const geo::Projection& projection, geo::ScreenPoint spot) {
    const auto here = projection.toLonLat(viewport.toPlane(spot));
    if (!here) {
        return 0.0;
    }
    const double step = here->lat < 89.0 ? 0.01 : -0.01;
    const auto moved = projection.toPlane(geo::LonLat{here->lon, here->lat + step});
    if (!moved) {
        return 0.0;
    }
    const geo::ScreenPoint there = viewport.toScreen(*moved);
    const double sign = step > 0.0 ? 1.0 : -1.0;
    return std::atan2(sign * (there.x - spot.x), sign * (spot.y - there.y)) * 180.0 / std::numbers::pi;
}

QSizeF northArrowSize() {
    return {arrowPlate, arrowPlate};
}

NorthArrow makeNorthArrow(const geo::Viewport& viewport, const geo::Projection& projection, const MapStyle& style,
                          const PlateSpot& spot) {
    NorthArrow arrow;
    arrow.group = groupOf(PageElement::northArrow);
    arrow.plate = plateAt(spot, viewport, northArrowSize());
    const QPointF centre = arrow.plate.center();
    const geo::ScreenPoint onMap{std::clamp(centre.x(), 0.0, viewport.width),
                                 std::clamp(centre.y(), 0.0, viewport.height)};
    QPainterPath plate;
    plate.addEllipse(arrow.plate);
    arrow.group.items.emplace_back(PageFill{plate, plateColour(style)});

    QTransform turn;
    turn.translate(centre.x(), centre.y());
    turn.rotate(northDirection(viewport, projection, onMap));
    const double tip = -arrowLength / 2.0;
    const double foot = arrowLength / 2.0 - 10.0;
    QPainterPath west;
    west.addPolygon(QPolygonF{{0.0, tip}, {-6.5, foot}, {0.0, foot - 4.5}, {0.0, tip}});
    QPainterPath east;
    east.addPolygon(QPolygonF{{0.0, tip}, {6.5, foot}, {0.0, foot - 4.5}, {0.0, tip}});
    arrow.group.items.emplace_back(PageFill{turn.map(west), style.text});
    arrow.group.items.emplace_back(PageFill{turn.map(east), style.page});
    arrow.group.items.emplace_back(PageStroke{turn.map(west + east), {style.text, 0.8, {}}});
    const QPointF letter = turn.map(QPointF(0.0, arrowLength / 2.0));
    addCentred(arrow.group, letter + QPointF(0.0, 3.6), QStringLiteral("N"), pageFont(10.0, 700), style.text);
    return arrow;
}

namespace {

/// Whether north–south has the scale of east–west at the map's centre; also where there is no ground to tell.
bool sameScaleNorthward(const geo::Viewport& viewport, const geo::Projection& projection) {
    constexpr double pixels = 4.0;
    const geo::ScreenPoint centre{viewport.width / 2.0, viewport.height / 2.0};
    const auto south = projection.toLonLat(viewport.toPlane({centre.x, centre.y + pixels}));
    const auto north = projection.toLonLat(viewport.toPlane({centre.x, centre.y - pixels}));
    if (!south || !north) {
        return true;
    }
    const double upwards = geo::geodesicBetween(*south, *north).metres / (2.0 * pixels);
    return std::abs(upwards / geo::groundMetresPerPixel(viewport, projection) - 1.0) < 0.03;
}

}  // namespace

QString representativeFraction(const geo::Viewport& viewport, const geo::Projection& projection, double unitScale) {
    const double exact = denominatorOf(viewport, projection, unitScale);
    if (!(exact >= 1.0) || !std::isfinite(exact)) {
        return {};
    }
    const double power = std::pow(10.0, std::max(0.0, std::floor(std::log10(exact)) - 2.0));
    QString digits = QString::number(static_cast<qint64>(std::llround(exact / power) * std::llround(power)));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, QChar(0x00A0));
    }
    const QString where = sameScaleNorthward(viewport, projection) ? QStringLiteral(" at the map's centre")
                                                                   : QStringLiteral(" east–west at the map's centre");
    return QStringLiteral("1\u00A0:\u00A0") + digits + where;
}

}  // namespace marz
