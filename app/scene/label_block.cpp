// SPDX-License-Identifier: MIT

#include "app/scene/label_block.h"

#include <algorithm>
#include <cstdlib>

#include "app/style/map_font.h"

namespace marz {

namespace {

constexpr double lineSpacing = 1.2;  // of the font's size

}  // namespace

LabelBlock makeLabelBlock(const QStringList& lines, const LabelStyle& style, std::optional<geo::PlaceId> place) {
    LabelBlock block{{}, style, std::move(place)};
    for (const QString& line : lines) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const TextSize size = measureText(line, fontForText(line, style.font));
        block.width = std::max(block.width, size.width);
        block.height =
            block.lines.isEmpty() ? size.ascent + size.descent : block.height + style.font.pixelSize * lineSpacing;
        block.lines.append(displayedText(line, style.font));
    }
    return block;
}

QStringList inTwoLines(const QStringList& lines) {
    if (lines.size() != 1) {
        return lines;
    }
    const QString& line = lines.front();
    qsizetype best = -1;
    for (qsizetype space = line.indexOf(QLatin1Char(' ')); space >= 0;
         space = line.indexOf(QLatin1Char(' '), space + 1)) {
        if (best < 0 || std::abs(2 * space - line.size()) < std::abs(2 * best - line.size())) {
            best = space;
        }
    }
    return best < 0 ? lines : QStringList{line.left(best), line.mid(best + 1)};
}

std::vector<LabelItem> layOut(const LabelBlock& block, const LabelPosition& position) {
    std::vector<LabelItem> items;
    double top = position.box.top;
    for (const QString& line : block.lines) {
        const LabelFont font = fontForText(line, block.style.font);
        const TextSize size = measureText(line, font);
        const double slack = position.box.width() - size.width;
        const double left = position.box.left + (position.alignment == TextAlignment::left     ? 0.0
                                                 : position.alignment == TextAlignment::centre ? slack / 2.0
                                                                                               : slack);
        LabelItem item;
        item.text = line;
        item.baseline = {left, top + size.ascent};
        item.font = font;
        item.colour = block.style.colour;
        item.halo = block.style.halo;
        item.haloWidth = block.style.haloWidth;
        item.box = {left, top, left + size.width, top + size.ascent + size.descent};
        item.place = block.place;
        items.push_back(std::move(item));
        top += block.style.font.pixelSize * lineSpacing;
    }
    return items;
}

}  // namespace marz
