// SPDX-License-Identifier: MIT
#include "app/export/key_layout.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/export/column_flow.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

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

void addClaim(std::vector<TextRun>& runs, const KeyClaim& claim, const MapStyle& style, double size) {
    if (!claim.when.isEmpty()) {
        runs.push_back({claim.when + QStringLiteral(": "), pageFont(size, 500), style.quietText});
    }
    runs.push_back({claim.statement, pageFont(size), style.text});
    if (!claim.hedging.isEmpty()) {
        LabelFont italic = pageFont(size);
        italic.italic = true;
        runs.push_back({QStringLiteral(" (") + claim.hedging + QLatin1Char(')'), italic, style.quietText});
    }
}

/// Whether the places between the citations of a list may end a line.
enum class CitationBreaks { none, beforeAllButLast };

/// A run for each citation of the list, as each leads to its own footnote.
void addCitations(std::vector<TextRun>& runs, const QString& before, const QString& list, const TextRun& look,
                  CitationBreaks breaks) {
    const QStringList citations = list.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    QString lead = before;
    for (qsizetype i = 0; i < citations.size(); ++i) {
        TextRun run = look;
        run.text = lead + citations[i];
        run.link.target = noteTargetOf(citations[i]);
        runs.push_back(run);
        const bool held = breaks == CitationBreaks::none || i + 2 == citations.size();
        lead = held ? QStringLiteral(",\u00A0") : QStringLiteral(", ");
    }
}

double widthOfLastWord(const std::vector<TextRun>& runs) {
    const QString word = runs.back().text.section(QLatin1Char(' '), -1);
    return measureText(word, runs.back().font).width;
}

KeyClaim firstClaim(const KeyEntry& entry) {
    return {entry.when, entry.statement, entry.hedging, entry.citation};
}

/// The state on the map's date stands before the claim that it is read from.
FlowedText flowClaim(const KeyEntry& entry, std::size_t claim, const MapStyle& style, double width,
                     const EntrySizes& sizes) {
    std::vector<TextRun> runs;
    if (claim == 0 && !entry.state.isEmpty()) {
        runs.push_back({entry.asOf + QStringLiteral(": "), pageFont(sizes.text, 500), style.quietText});
        runs.push_back({entry.state + QStringLiteral(". "), pageFont(sizes.text, 600), style.text});
    }
    const KeyClaim told = claim == 0 ? firstClaim(entry) : entry.furtherClaims[claim - 1];
    addClaim(runs, told, style, sizes.text);
    const QString further = claim == 0 ? entry.furtherCitations : QString();
    const LabelFont small = pageFont(std::max(6.0, std::round(sizes.text * 0.72)), 500);
    const double rise = sizes.text * 0.36;
    const QString also = QStringLiteral("\u00A0also\u00A0");
    // They keep to the last word where a line has room for both, so that none is made of superscripts alone.
    const double together =
        widthOfLastWord(runs) + measureText(QChar(0x2009) + told.citation + also + further, small).width;
    const CitationBreaks breaks = together <= width ? CitationBreaks::none : CitationBreaks::beforeAllButLast;
    addCitations(runs, QChar(0x2009), told.citation, {{}, small, style.text, rise}, breaks);
    addCitations(runs, also, further, {{}, small, style.quietText, rise}, breaks);
    return flowText(runs, width, sizes.lineHeight());
}

PageBlock makeHead(const KeyEntry& entry, const QString& afterName, const MapStyle& style, double width,
                   const EntrySizes& sizes) {
    PageBlock block;
    const double middle = sizes.lineHeight() / 2.0;
    addNumberDisc(block.group, {sizes.discRadius() + 0.5, middle}, sizes.discRadius(), entry.number);
    const double symbol = sizes.symbol();
    block.group.items.emplace_back(PageSymbol{{sizes.text * 1.9, middle - symbol / 2.0, symbol, symbol}, entry.icon});
    std::vector<TextRun> name{{entry.name, pageFont(sizes.text, 600), style.text, 0.0, {{}, anchorOf(entry.place)}}};
    for (const QString& more : {entry.radius, afterName}) {
        if (!more.isEmpty()) {
            name.push_back({QLatin1Char(' ') + more, pageFont(sizes.text, 500), style.quietText});
        }
    }
    const double indent = sizes.textIndent();
    const FlowedText heading = flowText(name, width - indent, sizes.lineHeight());
    addText(block.group, heading, {indent, 0.0});
    block.height = heading.height;
    return block;
}

KeyPiece makePiece(const KeyEntry& entry, KeyPosition position, bool withHead, const MapStyle& style, double width,
                   const EntrySizes& sizes) {
    KeyPiece piece{{}, sizes.gap() * 0.4, position};
    if (withHead) {
        const QString continued = position.claim > 0 ? QStringLiteral("(continued)") : QString();
        piece.block = makeHead(entry, continued, style, width, sizes);
        piece.gapBefore = sizes.gap();
    }
    const double indent = sizes.textIndent();
    const FlowedText body = flowClaim(entry, position.claim, style, width - indent, sizes);
    addText(piece.block.group, body, {indent, piece.block.height});
    piece.block.height += body.height;
    return piece;
}

QString counted(std::size_t number, const QString& one, const QString& many) {
    return QStringLiteral("%1 more %2").arg(number).arg(number == 1 ? one : many);
}

/// "and 3 more claims about this place and 12 more places on the map: …"
QString restInWords(const MapKey& key, KeyPosition from) {
    const bool torn = from.claim > 0;
    QStringList left;
    if (torn) {
        const std::size_t claims = key.entries[from.entry].furtherClaims.size() + 1 - from.claim;
        left << counted(claims, QStringLiteral("claim about this place"), QStringLiteral("claims about this place"));
    }
    const std::size_t places = key.entries.size() - from.entry - (torn ? 1 : 0);
    if (places > 0) {
        left << counted(places, QStringLiteral("place on the map"), QStringLiteral("places on the map"));
    }
    return QStringLiteral("and ") + left.join(QStringLiteral(" and ")) +
           QStringLiteral(", for which there is no room here.");
}

KeyPiece makeRemainder(const MapKey& key, KeyPosition from, PageOverflow overflow, const MapStyle& style, double width,
                       const EntrySizes& sizes) {
    const QString text = overflow == PageOverflow::furtherPages ? QStringLiteral("The key continues on the next page.")
                                                                : restInWords(key, from);
    KeyPiece piece{{}, sizes.gap(), from};
    LabelFont font = pageFont(sizes.text);
    font.italic = true;
    const FlowedText flowed = flowText({{text, font, style.quietText}}, width - sizes.textIndent(), sizes.lineHeight());
    addText(piece.block.group, flowed, {sizes.textIndent(), 0.0});
    piece.block.height = flowed.height;
    return piece;
}

/// The first pieces of a key, as many as columns hold.
struct FittingPieces {
    std::vector<KeyPiece> pieces;
    std::optional<KeyPosition> rest;  // of the first one without room
};

FittingPieces piecesThatFit(KeyPieces from, const KeySpace& space) {
    ColumnFiller filler(space.columns, space.height);
    FittingPieces fitting;
    while (std::optional<KeyPiece> piece = from.next()) {
        if (!filler.place(piece->block.height, piece->gapBefore)) {
            fitting.rest = piece->position;
            break;
        }
        fitting.pieces.push_back(std::move(*piece));
    }
    return fitting;
}

bool allFit(const std::vector<KeyPiece>& pieces, int columns, double height) {
    ColumnFiller filler(columns, height);
    return std::all_of(pieces.begin(), pieces.end(), [&filler](const KeyPiece& piece) {
        return filler.place(piece.block.height, piece.gapBefore).has_value();
    });
}

/// The smallest height at which all pieces fit, so that columns are of about the same length.
double balancedHeight(const std::vector<KeyPiece>& pieces, int columns, double most) {
    if (columns == 1) {
        return most;
    }
    double total = 0.0;
    for (const KeyPiece& piece : pieces) {
        total += piece.block.height + piece.gapBefore;
    }
    for (double height = total / columns; height < most; height += 2.0) {
        if (allFit(pieces, columns, height)) {
            return height;
        }
    }
    return most;
}

PageBlock assemble(std::vector<KeyPiece> pieces, int columns, double columnWidth, double height) {
    PageBlock whole;
    whole.group.id = QStringLiteral("key");
    whole.group.title = QStringLiteral("Key");
    ColumnFiller filler(columns, height);
    for (KeyPiece& piece : pieces) {
        // A remainder that is taller than all the space is drawn all the same: nothing is left out in silence.
        const ColumnSpot spot = filler.place(piece.block.height, piece.gapBefore).value_or(ColumnSpot{});
        moveBy(piece.block.group.items, {spot.column * (columnWidth + keyColumnGap), spot.top});
        std::move(piece.block.group.items.begin(), piece.block.group.items.end(),
                  std::back_inserter(whole.group.items));
        whole.height = std::max(whole.height, spot.top + piece.block.height);
    }
    return whole;
}

/// Adds the line that tells of the rest; room for it is made by leaving out pieces. Gives the position of the first one
/// that is left out.
KeyPosition addRemainder(std::vector<KeyPiece>& pieces, KeyPosition rest, const MapKey& key, const MapStyle& style,
                         const KeySpace& space, double columnWidth, const EntrySizes& sizes) {
    for (;;) {
        pieces.push_back(makeRemainder(key, rest, space.overflow, style, columnWidth, sizes));
        if (pieces.size() == 1 || allFit(pieces, space.columns, space.height)) {
            return rest;
        }
        pieces.pop_back();
        rest = pieces.back().position;
        pieces.pop_back();
    }
}

}  // namespace

KeyPieces::KeyPieces(const MapKey& key, const MapStyle& style, double columnWidth, double textSize, KeyPosition from)
    : m_key(key), m_style(style), m_columnWidth(columnWidth), m_textSize(textSize), m_next(from) {}

std::optional<KeyPiece> KeyPieces::next() {
    if (m_next.entry >= m_key.entries.size()) {
        return std::nullopt;
    }
    const KeyEntry& entry = m_key.entries[m_next.entry];
    KeyPiece piece = makePiece(entry, m_next, m_withHead, m_style, m_columnWidth, EntrySizes(m_textSize));
    m_withHead = m_next.claim >= entry.furtherClaims.size();
    m_next = m_withHead ? KeyPosition{m_next.entry + 1, 0} : KeyPosition{m_next.entry, m_next.claim + 1};
    return piece;
}

double keyLineHeight(double textSize) {
    return EntrySizes(textSize).lineHeight();
}

KeyLayout layOutKey(const MapKey& key, const MapStyle& style, const KeySpace& space, KeyPosition from) {
    const double columnWidth = (space.width - (space.columns - 1) * keyColumnGap) / space.columns;
    for (double size = space.largestText;; size -= 1.0) {
        FittingPieces shown = piecesThatFit({key, style, columnWidth, size, from}, space);
        if (shown.rest && size - 1.0 >= space.smallestText) {
            continue;
        }
        KeyPosition end{key.entries.size(), 0};
        if (shown.rest) {
            end = addRemainder(shown.pieces, *shown.rest, key, style, space, columnWidth, EntrySizes(size));
        }
        const double height = balancedHeight(shown.pieces, space.columns, space.height);
        return {assemble(std::move(shown.pieces), space.columns, columnWidth, height), end.entry, size, end};
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
