// SPDX-License-Identifier: MIT
#include "app/export/layout/key_pieces.h"

#include <QStringList>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/export/layout/key_sizes.h"
#include "app/style/map_font.h"

namespace marz {

namespace {

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

/// Of the runs from this one on, each by itself, as they are drawn.
double widthFrom(const std::vector<TextRun>& runs, std::size_t first) {
    double width = 0.0;
    for (std::size_t run = first; run < runs.size(); ++run) {
        width += measureText(runs[run].text, runs[run].font).width;
    }
    return width;
}

KeyClaim firstClaim(const KeyEntry& entry) {
    return {entry.when, entry.statement, entry.hedging, entry.citation};
}

/// The state on the map's date stands before the claim that it is read from.
FlowedText flowClaim(const KeyEntry& entry, std::size_t claim, const MapStyle& style, double width,
                     const KeySizes& sizes) {
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
    const auto withCitations = [&](CitationBreaks breaks) {
        std::vector<TextRun> all = runs;
        addCitations(all, QChar(0x2009), told.citation, {{}, small, style.text, rise}, breaks);
        addCitations(all, also, further, {{}, small, style.quietText, rise}, breaks);
        return all;
    };
    const std::vector<TextRun> held = withCitations(CitationBreaks::none);
    const bool haveRoom = widthOfLastWord(runs) + widthFrom(held, runs.size()) <= width;
    return flowText(haveRoom ? held : withCitations(CitationBreaks::beforeAllButLast), width, sizes.lineHeight());
}

/// Of the place that the page is about, as round its mark or circle.
void addRing(PageGroup& group, QPointF centre, const KeySizes& sizes, const KeyEntry& entry, const MapStyle& style) {
    const double radius = sizes.discRadius() + 0.8;
    QPainterPath ring = framePlate(centre, radius, style.selection).outline;
    if (!entry.isApproximate) {
        ring.clear();
        ring.addEllipse(centre, radius, radius);
    }
    group.items.emplace_back(PageStroke{ring, {style.selection, 1.6, {}}});
}

PageBlock makeHead(const KeyEntry& entry, const QString& afterName, const MapStyle& style, double width,
                   const KeySizes& sizes) {
    PageBlock block;
    const double middle = sizes.lineHeight() / 2.0;
    addNumberDisc(block.group, {sizes.discRadius() + 0.5, middle}, sizes.discRadius(), entry.number,
                  entry.isApproximate ? std::optional(entry.colour) : std::nullopt);
    if (entry.isSubject) {
        addRing(block.group, {sizes.discRadius() + 0.5, middle}, sizes, entry, style);
    }
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

/// The claim below what the block has.
PageBlock withBody(PageBlock block, const FlowedText& body, const KeySizes& sizes) {
    addText(block.group, body, {sizes.textIndent(), block.height});
    block.height += body.height;
    return block;
}

/// Above the first place that the page is not about.
PageBlock makeAside(const MapStyle& style, double width, const KeySizes& sizes) {
    PageBlock block;
    const double line = sizes.gap() * 0.8;
    addLine(block.group, {0.0, line}, {width, line}, style.quietText, 0.5);
    const FlowedText text =
        flowText({{alsoInFrameInWords(), pageFont(sizes.text, 600), style.quietText}}, width, sizes.lineHeight());
    addText(block.group, text, {0.0, line + sizes.gap()});
    block.height = line + sizes.gap() + text.height + sizes.gap();
    return block;
}

PageBlock below(PageBlock upper, PageBlock lower) {
    moveBy(lower.group.items, {0.0, upper.height});
    std::move(lower.group.items.begin(), lower.group.items.end(), std::back_inserter(upper.group.items));
    upper.height += lower.height;
    return upper;
}

KeyPiece makePiece(const KeyEntry& entry, KeyPosition position, const MapStyle& style, double width,
                   const KeySizes& sizes) {
    const FlowedText body = flowClaim(entry, position.claim, style, width - sizes.textIndent(), sizes);
    if (position.claim == 0) {
        return {withBody(makeHead(entry, {}, style, width, sizes), body, sizes), sizes.gap(), position};
    }
    const PageBlock head = makeHead(entry, QStringLiteral("(continued)"), style, width, sizes);
    return {withBody({}, body, sizes), sizes.gap() * 0.4, position, withBody(head, body, sizes)};
}

}  // namespace

PageBlock& KeyPiece::blockIn(const ColumnFiller& columns) {
    return headed && columns.beginsColumn(block.height, gapBefore) ? *headed : block;
}

KeyPieces::KeyPieces(const MapKey& key, const MapStyle& style, double columnWidth, double textSize, KeyPosition from)
    : m_key(key), m_style(style), m_columnWidth(columnWidth), m_textSize(textSize), m_next(from) {}

std::optional<KeyPiece> KeyPieces::next() {
    if (m_next.entry >= m_key.entries.size()) {
        return std::nullopt;
    }
    const KeyEntry& entry = m_key.entries[m_next.entry];
    const KeySizes sizes(m_textSize);
    KeyPiece piece = makePiece(entry, m_next, m_style, m_columnWidth, sizes);
    if (m_next.claim == 0 && m_next.entry == m_key.alsoInFrame) {
        piece.block = below(makeAside(m_style, m_columnWidth, sizes), std::move(piece.block));
    }
    const bool last = m_next.claim >= entry.furtherClaims.size();
    m_next = last ? KeyPosition{m_next.entry + 1, 0} : KeyPosition{m_next.entry, m_next.claim + 1};
    return piece;
}

QString alsoInFrameInWords() {
    return QStringLiteral("Also in the frame");
}

double keyLineHeight(double textSize) {
    return KeySizes(textSize).lineHeight();
}

}  // namespace marz
