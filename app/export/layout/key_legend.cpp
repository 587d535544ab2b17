// SPDX-License-Identifier: MIT
#include "app/export/layout/key_legend.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "app/export/layout/key_sizes.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

/// Draws what a row explains about the middle of its sample, or of its first one.
struct LegendCell {
    QString label;
    std::function<void(PageGroup&, QPointF)> draw;
    std::size_t samples = 1;  // side by side
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

    /// From one sample's middle to that of the next beside it.
    double step() const { return m_size * 1.35; }

    /// A line, or what a layer of the user's own consists of, as it lies on the map.
    void addSamples(PageGroup& group, QPointF middle, const LegendLine& line) const {
        for (const LegendSample sample : line.samples) {
            addSample(group, middle, sample, line.pen);
            middle.rx() += step();
        }
    }

    void addSample(PageGroup& group, QPointF middle, LegendSample sample, const CanvasPen& pen) const {
        constexpr double dotRadius = 2.6;
        QPainterPath path;
        switch (sample) {
            case LegendSample::line:
            case LegendSample::ownLine:
                addLine(group, middle, pen);
                break;
            case LegendSample::ownDot:
                path.addEllipse(middle, dotRadius, dotRadius);
                group.items.emplace_back(PageFill{path, pen.colour});
                break;
            case LegendSample::ownArea:
                path.addRect(QRectF(middle.x() - m_size * 0.5, middle.y() - m_size * 0.4, m_size, m_size * 0.8));
                group.items.emplace_back(PageFill{path, tinted(pen.colour, 0.05)});
                group.items.emplace_back(PageStroke{path, pen});
                break;
            case LegendSample::guessedCircle:
                path.addEllipse(middle, m_size * 0.46, m_size * 0.46);
                group.items.emplace_back(PageStroke{path, pen});
                break;
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
        cells.push_back(
            {line.label,
             [&samples, &line](PageGroup& group, QPointF middle) { samples.addSamples(group, middle, line); },
             line.samples.size()});
    }
    return cells;
}

/// Adds rows of cells below what the block has, in as many columns as their labels leave room for.
void addCells(PageBlock& block, const std::vector<LegendCell>& cells, const MapStyle& style, double width,
              const KeySizes& sizes, double step) {
    const double between = sizes.text * 1.5;
    const auto indentOf = [&](const LegendCell& cell) {
        return sizes.symbol() + static_cast<double>(cell.samples - 1) * step + sizes.text * 0.5;
    };
    const LabelFont font = pageFont(sizes.text);
    double widest = 1.0;
    for (const LegendCell& cell : cells) {
        widest = std::max(widest, indentOf(cell) + measureText(cell.label, font).width + between);
    }
    const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor((width + between) / widest)));
    const double rowHeight = std::round(sizes.text * 1.75);
    for (std::size_t row = 0; row * columns < cells.size(); ++row) {
        double lines = sizes.lineHeight();  // of the label that takes most of them
        for (std::size_t index = row * columns; index < std::min((row + 1) * columns, cells.size()); ++index) {
            const LegendCell& cell = cells[index];
            const double x = static_cast<double>(index % columns) * width / static_cast<double>(columns);
            const double y = block.height + rowHeight / 2.0;
            cell.draw(block.group, {x + sizes.symbol() / 2.0, y});
            const FlowedText text =
                flowText({{cell.label, font, style.text}}, width - x - indentOf(cell), sizes.lineHeight());
            addText(block.group, text, {x + indentOf(cell), y - sizes.lineHeight() / 2.0});
            lines = std::max(lines, text.height);
        }
        block.height += rowHeight + lines - sizes.lineHeight();
    }
}

void addSentences(PageBlock& block, const std::vector<QString>& sentences, const MapStyle& style, double width,
                  const KeySizes& sizes) {
    for (const QString& sentence : sentences) {
        const FlowedText text = flowText({{sentence, pageFont(sizes.text), style.text}}, width, sizes.lineHeight());
        addText(block.group, text, {0.0, block.height});
        block.height += text.height;
    }
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
                                 [](const LegendLine& line) { return line.samples.front() != LegendSample::line; });
    return !key.legend.empty() || key.circlesShown || key.tagsShown || own;
}

PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize) {
    PageBlock layout;
    layout.group.id = QStringLiteral("legend");
    layout.group.title = QStringLiteral("Legend");
    const KeySizes sizes(textSize);
    const Samples samples(style, sizes.symbol());
    addCells(layout, cellsOfKinds(key, samples), style, width, sizes, samples.step());
    addCells(layout, cellsOfLines(key, samples), style, width, sizes, samples.step());
    addSentences(layout, key.ages, style, width, sizes);
    return layout;
}

}  // namespace marz
