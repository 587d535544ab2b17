// SPDX-License-Identifier: MIT
#include "app/export/page_collar.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/convert/boundary_credit.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/world/world_builder.h"

namespace marz {

namespace {

constexpr double columnGap = 24.0;

double lineHeightOf(double size) {
    return std::round(size * 1.38);
}

/// The letter hangs to the left of the text.
FlowedText flowNote(const Footnote& note, const MapStyle& style, double width, double size) {
    const double indent = std::round(size * (note.letter.size() > 1 ? 1.9 : 1.3));
    FlowedText flowed = flowText({{note.text, pageFont(size), style.text}}, width - indent, lineHeightOf(size));
    for (PageText& piece : flowed.pieces) {
        piece.baseline.rx() += indent;
    }
    if (!flowed.pieces.empty()) {
        const QPointF baseline(0.0, flowed.pieces.front().baseline.y());
        flowed.pieces.insert(flowed.pieces.begin(), {baseline, note.letter, pageFont(size, 700), style.text});
    }
    return flowed;
}

std::vector<FlowedText> flowNotes(const MapKey& key, const MapStyle& style, double width, double size) {
    std::vector<FlowedText> notes;
    for (const Footnote& note : key.footnotes) {
        notes.push_back(flowNote(note, style, width, size));
    }
    return notes;
}

/// Notes one below the other in columns of about the same height; gives the height of the highest.
double placeNotes(PageGroup& group, const std::vector<FlowedText>& notes, int columns, double columnWidth) {
    double total = 0.0;
    for (const FlowedText& note : notes) {
        total += note.height;
    }
    double highest = 0.0;
    double y = 0.0;
    int column = 0;
    for (const FlowedText& note : notes) {
        if (column + 1 < columns && y > 0.0 && y + note.height / 2.0 > total / columns) {
            ++column;
            y = 0.0;
        }
        addText(group, note, {column * (columnWidth + columnGap), y});
        y += note.height;
        highest = std::max(highest, y);
    }
    return highest;
}

PageBlock layOutFootnotes(const MapKey& key, const MapStyle& style, double width, double mostHeight) {
    const int columns = std::clamp(static_cast<int>(width / 420.0), 1, 3);
    const double columnWidth = (width - (columns - 1) * columnGap) / columns;
    PageBlock block;
    for (const double size : {10.0, 9.0, 8.0}) {
        block = {};
        block.height = placeNotes(block.group, flowNotes(key, style, columnWidth, size), columns, columnWidth);
        if (block.height <= mostHeight) {
            return block;
        }
    }
    // Still too many: as many as there is room for, and how many more there are.
    MapKey fewer = key;
    while (!fewer.footnotes.empty()) {
        fewer.footnotes.pop_back();
        std::vector<FlowedText> notes = flowNotes(fewer, style, columnWidth, 8.0);
        const QString rest = QStringLiteral("and %1 more sources: “marz claims” lists them.")
                                 .arg(key.footnotes.size() - fewer.footnotes.size());
        notes.push_back(flowText({{rest, pageFont(8.0), style.quietText}}, columnWidth, lineHeightOf(8.0)));
        block = {};
        block.height = placeNotes(block.group, notes, columns, columnWidth);
        if (block.height <= mostHeight) {
            break;
        }
    }
    return block;
}

void append(PageBlock& whole, PageBlock&& part, double gapBefore) {
    moveBy(part.group.items, {0.0, whole.height + gapBefore});
    std::move(part.group.items.begin(), part.group.items.end(), std::back_inserter(whole.group.items));
    whole.height += gapBefore + part.height;
}

PageBlock layOutCredits(const ExportRequest& request, const MapKey& key, const MapFacts& facts, double width) {
    constexpr double size = 8.0;
    QStringList right{facts.projectionName};
    if (!facts.fraction.isEmpty()) {
        right << facts.fraction;
    }
    right << (request.elements.dates && request.exportedOn.isValid()
                  ? QStringLiteral("Marz, ") + QLocale::c().toString(request.exportedOn, QStringLiteral("d MMMM yyyy"))
                  : QStringLiteral("Marz"));
    const MapStyle& style = request.style;
    const LabelFont font = pageFont(size);
    const FlowedText facing =
        flowText({{right.join(QStringLiteral(" · ")), font, style.quietText}}, width, lineHeightOf(size));
    const double left = width - facing.widest - columnGap;
    PageBlock block;
    // Beside each other where the credits keep a readable measure, otherwise one below the other.
    const bool beside = left >= width * 0.4;
    const FlowedText credits =
        flowText({{dataCredits(request, key), font, style.quietText}}, beside ? left : width, lineHeightOf(size));
    addText(block.group, credits, {});
    addText(block.group, facing, beside ? QPointF(width - facing.widest, 0.0) : QPointF(0.0, credits.height));
    block.height = beside ? std::max(credits.height, facing.height) : credits.height + facing.height;
    return block;
}

}  // namespace

PageBlock layOutTitle(const ExportRequest& request, double width) {
    PageBlock block;
    block.group.id = QStringLiteral("title");
    block.group.title = QStringLiteral("Title");
    if (!request.elements.title) {
        return block;
    }
    if (!request.title.isEmpty()) {
        FlowedText title;
        for (const double size : {26.0, 22.0, 19.0, 16.0}) {
            const double lineHeight = std::round(size * 1.26);
            title = flowText({{request.title, pageFont(size, 600), request.style.text}}, width, lineHeight);
            if (title.height <= lineHeight) {
                break;
            }
        }
        addText(block.group, title, {});
        block.height = title.height;
    }
    if (!request.subtitle.isEmpty()) {
        const FlowedText subtitle =
            flowText({{request.subtitle, pageFont(13.0), request.style.quietText}}, width, lineHeightOf(13.0));
        addText(block.group, subtitle, {0.0, block.height + 1.0});
        block.height += subtitle.height + 1.0;
    }
    return block;
}

PageBlock layOutFooter(const ExportRequest& request, const MapKey& key, const MapFacts& facts, double width,
                       double mostHeight) {
    PageBlock whole;
    whole.group.id = QStringLiteral("footer");
    whole.group.title = QStringLiteral("Sources and credits");
    const MapStyle& style = request.style;
    if (request.elements.footnotes && request.elements.key) {
        QColor rule = style.quietText;
        rule.setAlphaF(0.5F);
        if (!key.footnotes.empty()) {
            addLine(whole.group, {0.0, 0.0}, {width, 0.0}, rule, 0.8);
            append(whole, layOutFootnotes(key, style, width, mostHeight), 6.0);
        }
    }
    if (!key.absent.empty() && request.elements.key) {
        QStringList sentences;
        for (const QString& sentence : key.absent) {
            sentences << sentence;
        }
        PageBlock note;
        LabelFont font = pageFont(9.0);
        font.italic = true;
        const FlowedText text =
            flowText({{sentences.join(QLatin1Char(' ')), font, style.quietText}}, width, lineHeightOf(9.0));
        addText(note.group, text, {});
        note.height = text.height;
        append(whole, std::move(note), whole.height > 0.0 ? 5.0 : 0.0);
    }
    if (request.elements.credits) {
        append(whole, layOutCredits(request, key, facts, width), whole.height > 0.0 ? 5.0 : 0.0);
    }
    return whole;
}

QString dataCredits(const ExportRequest& request, const MapKey& key) {
    const World& world = *request.world;
    QStringList credits;
    const WorldRequest shipped = shippedWorld();
    if (const QString boundaries = boundaryCredit(world, request.borders); !boundaries.isEmpty()) {
        credits << boundaries;
    }
    if (world.basemap->folder == shipped.basemap && world.basemap->relief &&
        request.layers.look(BasemapPart::relief).visible) {
        credits << QStringLiteral("Relief: ETOPO5.");
    }
    if (const QString own = ownLayersCredit(world, request.layers, request.borders); !own.isEmpty()) {
        credits << own;
    }
    credits << (world.atlas->path() == shipped.atlas
                    ? QStringLiteral("Places: GeoNames (CC BY 4.0), Natural Earth, OurAirports, Wikipedia.")
                    : QStringLiteral("Places: ") + toQString(world.atlas->name()) + QLatin1Char('.'));
    if (!key.articleDates.isEmpty()) {
        credits << QStringLiteral("Articles: ") + key.articleDates + QLatin1Char('.');
    }
    return credits.join(QLatin1Char(' '));
}

}  // namespace marz
