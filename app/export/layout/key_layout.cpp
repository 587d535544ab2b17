// SPDX-License-Identifier: MIT
#include "app/export/layout/key_layout.h"

#include <QStringList>
#include <algorithm>
#include <utility>

#include "app/export/layout/column_flow.h"
#include "app/export/layout/key_sizes.h"

namespace marz {

namespace {

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
                       const KeySizes& sizes) {
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
                         const KeySpace& space, double columnWidth, const KeySizes& sizes) {
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

KeyLayout layOutKey(const MapKey& key, const MapStyle& style, const KeySpace& space, KeyPosition from) {
    const double columnWidth = (space.width - (space.columns - 1) * keyColumnGap) / space.columns;
    for (double size = space.largestText;; size -= 1.0) {
        FittingPieces shown = piecesThatFit({key, style, columnWidth, size, from}, space);
        if (shown.rest && size - 1.0 >= space.smallestText) {
            continue;
        }
        KeyPosition end{key.entries.size(), 0};
        if (shown.rest) {
            end = addRemainder(shown.pieces, *shown.rest, key, style, space, columnWidth, KeySizes(size));
        }
        const double height = balancedHeight(shown.pieces, space.columns, space.height);
        return {assemble(std::move(shown.pieces), space.columns, columnWidth, height), end.entry, size, end};
    }
}

}  // namespace marz
