// SPDX-License-Identifier: MIT
#include "app/export/layout/page_items.h"

#include "app/style/map_font.h"

namespace marz {

namespace {

struct ItemBounds {
    QRectF operator()(const PageText& item) const {
        const TextSize size = measureText(item.text, item.font);
        return {item.baseline.x(), item.baseline.y() - size.ascent, size.width, size.ascent + size.descent};
    }
    QRectF operator()(const PageFill& item) const { return item.path.boundingRect(); }
    QRectF operator()(const PageStroke& item) const { return item.path.boundingRect(); }
    QRectF operator()(const PageSymbol& item) const { return item.target; }
};

PageFill plateOf(const QRectF& plate, const QColor& colour) {
    QPainterPath path;
    path.addRoundedRect(plate, 3.0, 3.0);
    return {path, colour};
}

}  // namespace

PageGroup groupOf(PageElement element) {
    const PageElementEntry& entry = entryOf(element);
    return {entry.id, entry.title, {}};
}

QRectF boundsOf(const std::vector<PageItem>& items) {
    QRectF bounds;
    for (const PageItem& item : items) {
        const QRectF box = std::visit(ItemBounds(), item);
        // A rule has no height, and a union would lose it.
        bounds = bounds.isNull() ? box : bounds.united(box.adjusted(0.0, 0.0, 0.01, 0.01));
    }
    return bounds;
}

QColor plateColour(const MapStyle& style) {
    QColor colour = style.page;
    colour.setAlphaF(0.82F);
    return colour;
}

void addPlate(PageGroup& group, const QRectF& plate, const MapStyle& style) {
    group.items.emplace_back(plateOf(plate, plateColour(style)));
}

void putPlateUnder(PageGroup& group, const QRectF& plate, const MapStyle& style) {
    group.items.insert(group.items.begin(), plateOf(plate, plateColour(style)));
}

void addThinPlate(PageGroup& group, const QRectF& plate, const MapStyle& style) {
    QColor colour = plateColour(style);
    colour.setAlphaF(0.6F);
    group.items.emplace_back(plateOf(plate, colour));
}

void addText(PageGroup& group, const FlowedText& text, QPointF origin) {
    for (PageText piece : text.pieces) {
        piece.baseline += origin;
        group.items.emplace_back(std::move(piece));
    }
}

void addLine(PageGroup& group, QPointF from, QPointF to, const QColor& colour, double width) {
    QPainterPath path(from);
    path.lineTo(to);
    group.items.emplace_back(PageStroke{path, {colour, width, {}}});
}

void addHaloedLine(PageGroup& group, const QPainterPath& path, const CanvasPen& pen, const QColor& halo) {
    constexpr double haloWidth = 1.2;
    group.items.emplace_back(PageStroke{path, {halo, pen.width + 2.0 * haloWidth, {}}});
    group.items.emplace_back(PageStroke{path, pen});
}

void addNumberPlate(PageGroup& group, const NumberPlate& plate) {
    group.items.emplace_back(PageFill{plate.outline, plate.fill});
    group.items.emplace_back(PageStroke{plate.outline, {plate.rim, plate.rimWidth, plate.dashes}});
}

void addNumberDisc(PageGroup& group, QPointF centre, double radius, int number, const std::optional<QColor>& frame) {
    const QColor colour(0x24, 0x21, 0x1c);  // on white in every style, as beside the marks
    NumberPlate plate = frame ? framePlate(centre, radius, *frame) : NumberPlate{};
    if (!frame) {
        plate.outline.addEllipse(centre, radius, radius);
        plate.fill = Qt::white;
        plate.rim = colour;
        plate.rimWidth = 0.8;
    }
    addNumberPlate(group, plate);
    const QString text = QString::number(number);
    LabelFont font;
    font.pixelSize = number < 100 ? radius * 1.3 : radius;
    font.weight = 600;
    const double width = measureText(text, font).width;
    // Inter's figures are 0.73 of the font's size high.
    const QPointF baseline(centre.x() - width / 2.0, centre.y() + 0.365 * font.pixelSize);
    group.items.emplace_back(PageText{baseline, text, font, colour});
}

QRectF boundsOf(const PageItem& item) {
    if (const auto* text = std::get_if<PageText>(&item)) {
        const double size = text->font.pixelSize;
        const double width = measureText(text->text, text->font).width;
        return QRectF(text->baseline.x(), text->baseline.y(), width, 0.0).adjusted(-size, -1.5 * size, size, size);
    }
    if (const auto* fill = std::get_if<PageFill>(&item)) {
        return fill->path.boundingRect().adjusted(-1.0, -1.0, 1.0, 1.0);
    }
    if (const auto* stroke = std::get_if<PageStroke>(&item)) {
        const double reach = stroke->pen.width + 1.0;
        return stroke->path.boundingRect().adjusted(-reach, -reach, reach, reach);
    }
    return std::get<PageSymbol>(item).target;
}

void moveBy(std::vector<PageItem>& items, QPointF offset) {
    for (PageItem& item : items) {
        if (auto* text = std::get_if<PageText>(&item)) {
            text->baseline += offset;
        } else if (auto* fill = std::get_if<PageFill>(&item)) {
            fill->path.translate(offset);
        } else if (auto* stroke = std::get_if<PageStroke>(&item)) {
            stroke->path.translate(offset);
        } else if (auto* symbol = std::get_if<PageSymbol>(&item)) {
            symbol->target.translate(offset);
        }
    }
}

}  // namespace marz
