// SPDX-License-Identifier: MIT
#include "app/export/layout/key_legend.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "app/export/layout/key_sizes.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

/// Draws what a row explains about the middle of its sample.
struct LegendCell {
    QString label;
    std::function<void(PageGroup&, QPointF)> draw;
};

/// How samples look that are no symbols.
class Samples {
public:
    Samples(const MapStyle& style, double size) : m_style(style), m_size(size) {}

    void addSymbol(PageGroup& group, QPointF middle, const QString& icon, double share = 1.0) const {
        const double side = m_size * share;
        group.items.emplace_back(PageSymbol{{middle.x() - side / 2.0, middle.y() - side / 2.0, side, side}, icon});
    }

    void addLine(PageGroup& group, QPointF middle, const CanvasPen& pen) const {
        QPainterPath line(middle - QPointF(m_size * 0.5, 0.0));
        line.lineTo(middle + QPointF(m_size * 0.5, 0.0));
        group.items.emplace_back(PageStroke{line, pen});
    }

    /// A line, or what a layer of the user's own consists of, as it lies on the map.
    void addSample(PageGroup& group, QPointF middle, const LegendLine& line) const {
        constexpr double dotRadius = 2.6;
        if (line.sample == LegendSample::ownDot) {
            QPainterPath dot;
            dot.addEllipse(middle, dotRadius, dotRadius);
            group.items.emplace_back(PageFill{dot, line.pen.colour});
        } else if (line.sample == LegendSample::ownArea) {
            QPainterPath area;
            area.addRect(QRectF(middle.x() - m_size * 0.55, middle.y() - m_size * 0.4, m_size * 1.1, m_size * 0.8));
            group.items.emplace_back(PageFill{area, tinted(line.pen.colour, 0.05)});
            group.items.emplace_back(PageStroke{area, line.pen});
        } else {
            addLine(group, middle, line.pen);
        }
    }

    void addKind(PageGroup& group, QPointF middle, const LegendRow& row) const {
        constexpr double onShape = 0.72;  // of the symbol's size: the shape looks out from under it
        if (row.area) {
            QPainterPath area;
            area.addRect(QRectF(middle.x() - m_size * 0.5, middle.y() - m_size * 0.45, m_size, m_size * 0.9));
            group.items.emplace_back(PageFill{area, tinted(*row.area, 0.06)});
            group.items.emplace_back(PageStroke{area, {tinted(*row.area, 0.75), 1.2, {}}});
        }
        if (row.line) {
            addLine(group, middle, {*row.line, 2.2, {}});
        }
        addSymbol(group, middle, row.icon, row.area || row.line ? onShape : 1.0);
    }

    /// With the frame of its number on the line, as on the map.
    void addCircle(PageGroup& group, QPointF middle, const QColor& colour) const {
        QPainterPath circle;
        circle.addEllipse(middle, m_size * 0.46, m_size * 0.46);
        group.items.emplace_back(PageFill{circle, tinted(colour, m_style.circleFillOpacity)});
        group.items.emplace_back(PageStroke{circle, {colour, 1.0, {3.0, 2.0}}});
        addNumberPlate(group, smallFrame(middle - QPointF(0.0, m_size * 0.46), m_size * 0.42, m_size * 0.34, colour));
    }

    void addTag(PageGroup& group, QPointF middle, const QColor& colour) const {
        addNumberPlate(group, smallFrame(middle, m_size * 0.9, m_size * 0.9, colour));
    }

private:
    static QColor tinted(QColor colour, double opacity) {
        colour.setAlphaF(static_cast<float>(opacity));
        return colour;
    }

    static NumberPlate smallFrame(QPointF middle, double width, double height, const QColor& rim) {
        NumberPlate plate;
        plate.outline.addRoundedRect(QRectF(middle.x() - width / 2.0, middle.y() - height / 2.0, width, height), 1.2,
                                     1.2);
        plate.fill = Qt::white;
        plate.rim = rim;
        plate.rimWidth = 0.9;
        plate.dashes = {2.0, 1.4};
        return plate;
    }

    const MapStyle& m_style;
    double m_size;
};

std::vector<LegendCell> cellsOfKinds(const MapKey& key, const Samples& samples) {
    std::vector<LegendCell> cells;
    for (const LegendRow& row : key.legend) {
        cells.push_back(
            {row.label, [&samples, &row](PageGroup& group, QPointF middle) { samples.addKind(group, middle, row); }});
    }
    return cells;
}

std::vector<LegendCell> cellsOfLines(const MapKey& key, const Samples& samples) {
    std::vector<LegendCell> cells;
    if (key.circlesShown) {
        cells.push_back({circleInWords(), [&samples, &key](PageGroup& group, QPointF middle) {
                             samples.addCircle(group, middle, key.circleColour);
                         }});
    }
    if (key.tagsShown) {
        cells.push_back({tagInWords(), [&samples, &key](PageGroup& group, QPointF middle) {
                             samples.addTag(group, middle, key.circleColour);
                         }});
    }
    for (const LegendLine& line : key.lines) {
        cells.push_back({line.label, [&samples, &line](PageGroup& group, QPointF middle) {
                             samples.addSample(group, middle, line);
                         }});
    }
    return cells;
}

/// Adds rows of cells below what the block has, in as many columns as their labels leave room for.
void addCells(PageBlock& block, const std::vector<LegendCell>& cells, const MapStyle& style, double width,
              double textSize) {
    const KeySizes sizes(textSize);
    const double indent = sizes.symbol() + textSize * 0.5;
    const double between = textSize * 1.5;
    const LabelFont font = pageFont(textSize);
    double widest = 1.0;
    for (const LegendCell& cell : cells) {
        widest = std::max(widest, indent + measureText(cell.label, font).width + between);
    }
    const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor((width + between) / widest)));
    const double rowHeight = std::round(textSize * 1.75);
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const double x = static_cast<double>(index % columns) * width / static_cast<double>(columns);
        const double y = block.height + (static_cast<double>(index / columns) + 0.5) * rowHeight;
        cells[index].draw(block.group, {x + sizes.symbol() / 2.0, y});
        const FlowedText text =
            flowText({{cells[index].label, font, style.text}}, width - x - indent, sizes.lineHeight());
        addText(block.group, text, {x + indent, y - sizes.lineHeight() / 2.0});
    }
    block.height += static_cast<double>((cells.size() + columns - 1) / columns) * rowHeight;
}

}  // namespace

QString circleInWords() {
    return QStringLiteral("known only to within this circle");
}

QString tagInWords() {
    return QStringLiteral("estimate, its circle hardly larger than a symbol");
}

bool explainsAnything(const MapKey& key) {
    const bool own = std::any_of(key.lines.begin(), key.lines.end(),
                                 [](const LegendLine& line) { return line.sample != LegendSample::line; });
    return !key.legend.empty() || key.circlesShown || key.tagsShown || own;
}

PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize) {
    PageBlock layout;
    layout.group.id = QStringLiteral("legend");
    layout.group.title = QStringLiteral("Legend");
    const Samples samples(style, KeySizes(textSize).symbol());
    addCells(layout, cellsOfKinds(key, samples), style, width, textSize);
    addCells(layout, cellsOfLines(key, samples), style, width, textSize);
    return layout;
}

}  // namespace marz
