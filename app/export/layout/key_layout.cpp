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
        if (!filler.place(piece->blockIn(filler).height, piece->gapBefore)) {
            fitting.rest = piece->position;
            break;
        }
        fitting.pieces.push_back(std::move(*piece));
    }
    return fitting;
}

/// Whether a place may go over into the next column.
enum class KeyBreaks { betweenPlaces, withinPlaces };

/// Of a place's pieces, from the given one on, below each other.
double heightOfPlace(const std::vector<KeyPiece>& pieces, std::size_t first) {
    double height = pieces[first].block.height;
    for (std::size_t i = first + 1; i < pieces.size() && pieces[i].position.entry == pieces[first].position.entry;
         ++i) {
        height += pieces[i].gapBefore + pieces[i].block.height;
    }
    return height;
}

/// A piece with the place that the filler has found for it; nothing where there is none.
struct PlacedPiece {
    PageBlock* block = nullptr;
    std::optional<ColumnSpot> spot;
};

std::vector<PlacedPiece> placePieces(std::vector<KeyPiece>& pieces, ColumnFiller filler, KeyBreaks breaks) {
    std::vector<PlacedPiece> placed;
    placed.reserve(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        KeyPiece& piece = pieces[i];
        if (breaks == KeyBreaks::betweenPlaces && piece.position.claim == 0) {
            const double whole = heightOfPlace(pieces, i);
            if (whole <= filler.height() && filler.beginsColumn(whole, piece.gapBefore)) {
                filler.breakColumn();
            }
        }
        PageBlock& block = piece.blockIn(filler);
        placed.push_back({&block, filler.place(block.height, piece.gapBefore)});
    }
    return placed;
}

bool allFit(std::vector<KeyPiece>& pieces, int columns, double height, KeyBreaks breaks) {
    const std::vector<PlacedPiece> placed = placePieces(pieces, {columns, height}, breaks);
    return std::all_of(placed.begin(), placed.end(), [](const PlacedPiece& piece) { return piece.spot.has_value(); });
}

/// The smallest height at which all pieces fit, so that columns are of about the same length.
double balancedHeight(std::vector<KeyPiece>& pieces, int columns, double most, KeyBreaks breaks) {
    if (columns == 1) {
        return most;
    }
    double total = 0.0;
    for (const KeyPiece& piece : pieces) {
        total += piece.block.height + piece.gapBefore;
    }
    for (double height = total / columns; height < most; height += 2.0) {
        if (allFit(pieces, columns, height, breaks)) {
            return height;
        }
    }
    return most;
}

PageBlock assemble(std::vector<KeyPiece>& pieces, int columns, double columnWidth, double height, KeyBreaks breaks) {
    PageBlock whole;
    whole.group.id = QStringLiteral("key");
    whole.group.title = QStringLiteral("Key");
    for (const PlacedPiece& piece : placePieces(pieces, {columns, height}, breaks)) {
        // A remainder that is taller than all the space is drawn all the same: nothing is left out in silence.
        const ColumnSpot spot = piece.spot.value_or(ColumnSpot{});
        std::vector<PageItem>& items = piece.block->group.items;
        moveBy(items, {spot.column * (columnWidth + keyColumnGap), spot.top});
        std::move(items.begin(), items.end(), std::back_inserter(whole.group.items));
        whole.height = std::max(whole.height, spot.top + piece.block->height);
    }
    return whole;
}

/// Adds the line that tells of the rest; room for it is made by leaving out pieces. Gives the position of the first one
/// that is left out.
KeyPosition addRemainder(std::vector<KeyPiece>& pieces, KeyPosition rest, const MapKey& key, const MapStyle& style,
                         const KeySpace& space, double columnWidth, const KeySizes& sizes) {
    for (;;) {
        pieces.push_back(makeRemainder(key, rest, space.overflow, style, columnWidth, sizes));
        if (pieces.size() == 1 || allFit(pieces, space.columns, space.height, KeyBreaks::withinPlaces)) {
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
        QString leftOut;
        if (shown.rest) {
            end = addRemainder(shown.pieces, *shown.rest, key, style, space, columnWidth, KeySizes(size));
            leftOut = restInWords(key, end);
        }
        // A place is kept whole where that costs nobody a line.
        const KeyBreaks breaks =
            !shown.rest && allFit(shown.pieces, space.columns, space.height, KeyBreaks::betweenPlaces)
                ? KeyBreaks::betweenPlaces
                : KeyBreaks::withinPlaces;
        const double height = balancedHeight(shown.pieces, space.columns, space.height, breaks);
        return {assemble(shown.pieces, space.columns, columnWidth, height, breaks), end.entry, size, end, leftOut};
    }
}

}  // namespace marz
