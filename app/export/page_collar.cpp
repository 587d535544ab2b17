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

PageBlock flowFootnotes(const MapKey& key, const MapStyle& style, double width, double mostHeight) {
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

/// Small quiet text, such as stands below the map.
PageBlock flowQuietly(PageElement element, const QString& text, const MapStyle& style, double width) {
    constexpr double size = 8.0;
    PageBlock block{groupOf(element), 0.0};
    if (!text.isEmpty()) {
        const FlowedText flowed = flowText({{text, pageFont(size), style.quietText}}, width, lineHeightOf(size));
        addText(block.group, flowed, {});
        block.height = flowed.height;
    }
    return block;
}

}  // namespace

PageBlock layOutTitle(const ExportRequest& request, double width) {
    PageBlock block{groupOf(PageElement::title), 0.0};
    if (!request.elements.title || request.title.isEmpty()) {
        return block;
    }
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
    return block;
}

PageBlock layOutSubtitle(const ExportRequest& request, double width) {
    PageBlock block{groupOf(PageElement::subtitle), 0.0};
    if (request.elements.subtitle && !request.subtitle.isEmpty()) {
        const FlowedText subtitle =
            flowText({{request.subtitle, pageFont(13.0), request.style.quietText}}, width, lineHeightOf(13.0));
        addText(block.group, subtitle, {});
        block.height = subtitle.height;
    }
    return block;
}

PageBlock layOutFootnotes(const ExportRequest& request, const MapKey& key, double width, double mostHeight) {
    PageBlock block{groupOf(PageElement::footnotes), 0.0};
    if (!request.elements.footnotes || !request.elements.key || key.footnotes.empty()) {
        return block;
    }
    constexpr double belowRule = 6.0;
    QColor rule = request.style.quietText;
    rule.setAlphaF(0.5F);
    addLine(block.group, {0.0, 0.0}, {width, 0.0}, rule, 0.8);
    PageBlock notes = flowFootnotes(key, request.style, width, mostHeight);
    moveBy(notes.group.items, {0.0, belowRule});
    std::move(notes.group.items.begin(), notes.group.items.end(), std::back_inserter(block.group.items));
    block.height = belowRule + notes.height;
    return block;
}

PageBlock layOutAbsent(const ExportRequest& request, const MapKey& key, double width) {
    PageBlock block{{QStringLiteral("absent"), QStringLiteral("Places without a number"), {}}, 0.0};
    if (!key.absent.empty() && request.elements.key) {
        const QStringList sentences(key.absent.begin(), key.absent.end());
        LabelFont font = pageFont(9.0);
        font.italic = true;
        const FlowedText text =
            flowText({{sentences.join(QLatin1Char(' ')), font, request.style.quietText}}, width, lineHeightOf(9.0));
        addText(block.group, text, {});
        block.height = text.height;
    }
    return block;
}

PageBlock layOutCredits(const ExportRequest& request, double width) {
    const QString text = request.elements.credits ? dataCredits(request) : QString();
    return flowQuietly(PageElement::credits, text, request.style, width);
}

PageBlock layOutFraction(const ExportRequest& request, const MapFacts& facts, double width) {
    QStringList said;
    if (request.elements.fraction) {
        said << facts.projectionName;
        if (!facts.fraction.isEmpty()) {
            said << facts.fraction;
        }
    }
    return flowQuietly(PageElement::fraction, said.join(QStringLiteral(" · ")), request.style, width);
}

PageBlock layOutDates(const ExportRequest& request, const MapKey& key, double width) {
    QStringList said;
    if (request.elements.dates) {
        if (!key.articleDates.isEmpty()) {
            const bool several = key.footnotes.size() > 1;
            said << (several ? QStringLiteral("Articles of ") : QStringLiteral("Article of ")) + key.articleDates;
        }
        if (request.exportedOn.isValid()) {
            said << QStringLiteral("exported ") +
                        QLocale::c().toString(request.exportedOn, QStringLiteral("d MMMM yyyy"));
        }
    }
    return flowQuietly(PageElement::dates, withCapital(said.join(QStringLiteral(" · "))), request.style, width);
}

QString dataCredits(const ExportRequest& request) {
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
    credits << QStringLiteral("Made with Marz.");
    return credits.join(QLatin1Char(' '));
}

}  // namespace marz
