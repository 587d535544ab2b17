// SPDX-License-Identifier: MIT
#include "app/export/key_layout.h"

#include <algorithm>
#include <cmath>

#include "app/style/map_font.h"

namespace marz {

namespace {

constexpr double columnGap = 18.0;

/// Sizes that follow from the size of the text.
struct EntrySizes {
    explicit EntrySizes(double textSize) : text(textSize) {}
    double text;
    double discRadius() const { return text * 0.7; }
    double symbol() const { return text * 1.35; }
    double textIndent() const { return text * 3.7; }
    double lineHeight() const { return std::round(text * 1.34); }
    double gap() const { return text * 0.55; }
};

std::vector<TextRun> entryRuns(const KeyEntry& entry, const MapStyle& style, double size) {
    const LabelFont small = pageFont(std::max(6.0, std::round(size * 0.72)), 500);
    const double rise = size * 0.36;
    std::vector<TextRun> runs;
    if (!entry.state.isEmpty()) {
        runs.push_back({entry.asOf + QStringLiteral(": "), pageFont(size, 500), style.quietText});
        runs.push_back({entry.state + QStringLiteral(". "), pageFont(size, 600), style.text});
    }
    if (!entry.when.isEmpty()) {
        runs.push_back({entry.when + QStringLiteral(": "), pageFont(size, 500), style.quietText});
    }
    runs.push_back({entry.statement, pageFont(size), style.text});
    if (!entry.hedging.isEmpty()) {
        LabelFont italic = pageFont(size);
        italic.italic = true;
        runs.push_back({QStringLiteral(" (") + entry.hedging + QLatin1Char(')'), italic, style.quietText});
    }
    if (!entry.citation.isEmpty()) {
        runs.push_back({QStringLiteral("\u2009") + entry.citation, small, style.text, rise});
    }
    if (!entry.furtherCitations.isEmpty()) {
        runs.push_back({QStringLiteral(" also\u00A0") + entry.furtherCitations, small, style.quietText, rise});
    }
    return runs;
}

PageBlock makeEntry(const KeyEntry& entry, const MapStyle& style, double width, const EntrySizes& sizes) {
    PageGroup group;
    const double middle = sizes.lineHeight() / 2.0;
    addNumberDisc(group, {sizes.discRadius() + 0.5, middle}, sizes.discRadius(), entry.number);
    const double symbol = sizes.symbol();
    group.items.emplace_back(PageSymbol{{sizes.text * 1.9, middle - symbol / 2.0, symbol, symbol}, entry.icon});
    const double indent = sizes.textIndent();
    std::vector<TextRun> name{{entry.name, pageFont(sizes.text, 600), style.text}};
    if (!entry.radius.isEmpty()) {
        name.push_back({QLatin1Char(' ') + entry.radius, pageFont(sizes.text, 500), style.quietText});
    }
    const FlowedText heading = flowText(name, width - indent, sizes.lineHeight());
    addText(group, heading, {indent, 0.0});
    const FlowedText body = flowText(entryRuns(entry, style, sizes.text), width - indent, sizes.lineHeight());
    addText(group, body, {indent, heading.height});
    return {std::move(group), heading.height + body.height};
}

PageBlock makeRemainder(std::size_t left, const MapStyle& style, double width, const EntrySizes& sizes) {
    const QString text = QStringLiteral("and %1 more %2 on the map: “marz places” lists them all.")
                             .arg(left)
                             .arg(left == 1 ? QStringLiteral("place") : QStringLiteral("places"));
    PageGroup group;
    LabelFont font = pageFont(sizes.text);
    font.italic = true;
    const FlowedText flowed = flowText({{text, font, style.quietText}}, width - sizes.textIndent(), sizes.lineHeight());
    addText(group, flowed, {sizes.textIndent(), 0.0});
    return {std::move(group), flowed.height};
}

/// Fills columns one after the other; gives how many blocks found room under this height.
std::size_t blocksThatFit(const std::vector<PageBlock>& blocks, int columns, double height, double gap) {
    int column = 0;
    double y = 0.0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (y > 0.0 && y + blocks[i].height > height) {
            ++column;
            y = 0.0;
        }
        if (column >= columns || blocks[i].height > height) {
            return i;
        }
        y += blocks[i].height + gap;
    }
    return blocks.size();
}

/// The smallest height at which all blocks fit, so that columns are of about the same length.
double balancedHeight(const std::vector<PageBlock>& blocks, int columns, double most, double gap) {
    if (columns == 1) {
        return most;
    }
    double total = 0.0;
    for (const PageBlock& block : blocks) {
        total += block.height + gap;
    }
    for (double height = total / columns; height < most; height += 2.0) {
        if (blocksThatFit(blocks, columns, height, gap) == blocks.size()) {
            return height;
        }
    }
    return most;
}

PageBlock assemble(std::vector<PageBlock> blocks, double columnWidth, double height, double gap) {
    PageBlock whole;
    whole.group.id = QStringLiteral("key");
    whole.group.title = QStringLiteral("Key");
    double x = 0.0;
    double y = 0.0;
    for (PageBlock& block : blocks) {
        if (y > 0.0 && y + block.height > height) {
            x += columnWidth + columnGap;
            y = 0.0;
        }
        moveBy(block.group.items, {x, y});
        std::move(block.group.items.begin(), block.group.items.end(), std::back_inserter(whole.group.items));
        y += block.height + gap;
        whole.height = std::max(whole.height, y - gap);
    }
    return whole;
}

}  // namespace

KeyLayout layOutKey(const MapKey& key, const MapStyle& style, const KeySpace& space) {
    const double columnWidth = (space.width - (space.columns - 1) * columnGap) / space.columns;
    for (double size = space.largestText;; size -= 1.0) {
        const EntrySizes sizes(size);
        std::vector<PageBlock> blocks;
        for (const KeyEntry& entry : key.entries) {
            blocks.push_back(makeEntry(entry, style, columnWidth, sizes));
        }
        std::size_t shown = blocksThatFit(blocks, space.columns, space.height, sizes.gap());
        if (shown < blocks.size() && size - 1.0 >= space.smallestText) {
            continue;
        }
        // Room for the line that counts the rest is made by leaving out entries.
        const std::size_t total = blocks.size();
        while (shown < total) {
            std::vector<PageBlock> cut(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(shown));
            cut.push_back(makeRemainder(total - shown, style, columnWidth, sizes));
            if (shown == 0 || blocksThatFit(cut, space.columns, space.height, sizes.gap()) == cut.size()) {
                blocks = std::move(cut);
                break;
            }
            --shown;
        }
        const double height = balancedHeight(blocks, space.columns, space.height, sizes.gap());
        return {assemble(std::move(blocks), columnWidth, height, sizes.gap()), shown, size};
    }
}

PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize) {
    PageBlock layout;
    layout.group.id = QStringLiteral("legend");
    layout.group.title = QStringLiteral("Legend");
    const EntrySizes sizes(textSize);
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
