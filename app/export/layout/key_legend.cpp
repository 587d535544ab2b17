// SPDX-License-Identifier: MIT
#include "app/export/layout/key_legend.h"

#include <algorithm>

#include "app/export/layout/key_sizes.h"
#include "app/style/map_font.h"

namespace marz {

PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize) {
    PageBlock layout;
    layout.group.id = QStringLiteral("legend");
    layout.group.title = QStringLiteral("Legend");
    const KeySizes sizes(textSize);
    const double indent = sizes.symbol() + textSize * 0.5;
    const LabelFont font = pageFont(textSize);
    double widest = 0.0;
    for (const LegendRow& row : key.legend) {
        widest = std::max(widest, indent + measureText(row.label, font).width + textSize * 1.5);
    }
    const int columns = std::max(1, static_cast<int>((width + textSize * 1.5) / std::max(widest, 1.0)));
    const double rowHeight = std::round(textSize * 1.75);
    const double columnWidth = width / columns;
    const auto centreOfRow = [&](std::size_t cell) {
        return (static_cast<double>(cell / static_cast<std::size_t>(columns)) + 0.5) * rowHeight;
    };
    std::size_t cell = 0;
    const auto addLabel = [&](double x, double y, const QString& label) {
        const FlowedText text = flowText({{label, font, style.text}}, width - x, sizes.lineHeight());
        addText(layout.group, text, {x, y - sizes.lineHeight() / 2.0});
    };
    for (const LegendRow& row : key.legend) {
        const double x = static_cast<double>(cell % static_cast<std::size_t>(columns)) * columnWidth;
        const double y = centreOfRow(cell++);
        layout.group.items.emplace_back(
            PageSymbol{{x, y - sizes.symbol() / 2.0, sizes.symbol(), sizes.symbol()}, row.icon});
        addLabel(x + indent, y, row.label);
    }
    std::size_t rows = (cell + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    if (key.circlesShown) {
        const double y = (static_cast<double>(rows) + 0.5) * rowHeight;
        QPainterPath circle;
        circle.addEllipse(QPointF(sizes.symbol() / 2.0, y), sizes.symbol() * 0.46, sizes.symbol() * 0.46);
        QColor tint = key.circleColour;
        tint.setAlphaF(static_cast<float>(style.circleFillOpacity));
        layout.group.items.emplace_back(PageFill{circle, tint});
        layout.group.items.emplace_back(PageStroke{circle, {key.circleColour, 1.0, {3.0, 2.0}}});
        addLabel(indent, y, QStringLiteral("known only to within this circle"));
        ++rows;
    }
    layout.height = static_cast<double>(rows) * rowHeight;
    return layout;
}

}  // namespace marz
