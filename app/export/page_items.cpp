// SPDX-License-Identifier: MIT
#include "app/export/page_items.h"

#include "app/style/map_font.h"

namespace marz {

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

void addNumberDisc(PageGroup& group, QPointF centre, double radius, int number) {
    const QColor colour(0x24, 0x21, 0x1c);  // on white in every style, as beside the marks
    QPainterPath disc;
    disc.addEllipse(centre, radius, radius);
    group.items.emplace_back(PageFill{disc, Qt::white});
    group.items.emplace_back(PageStroke{disc, {colour, 0.8, {}}});
    const QString text = QString::number(number);
    LabelFont font;
    font.pixelSize = number < 100 ? radius * 1.3 : radius;
    font.weight = 600;
    const double width = measureText(text, font).width;
    // Inter's figures are 0.73 of the font's size high.
    const QPointF baseline(centre.x() - width / 2.0, centre.y() + 0.365 * font.pixelSize);
    group.items.emplace_back(PageText{baseline, text, font, colour});
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
