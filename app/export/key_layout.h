// SPDX-License-Identifier: MIT
#pragma once

// Puts a map's key into columns: entries with number, symbol, name, claim and citation, then the legend of kinds.
// Where it does not fit, the text becomes smaller first; what is then still too much is counted in a last line.

#include <QSizeF>
#include <optional>

#include "app/export/map_key.h"
#include "app/export/page_items.h"

namespace marz {

/// Before which entry of a key, and before which of its claims.
struct KeyPosition {
    std::size_t entry = 0;
    std::size_t claim = 0;

    friend bool operator==(const KeyPosition&, const KeyPosition&) = default;
};

struct KeyLayout {
    PageBlock block;
    std::size_t entriesShown = 0;  // whole ones, with those of the pages before
    double textSize = 11.0;
    KeyPosition end;  // here the rest begins, for which there was no room
};

struct KeySpace {
    double width = 0.0;
    double height = 0.0;  // at most
    int columns = 1;
    double largestText = 11.0;
    double smallestText = 8.0;
    PageOverflow overflow = PageOverflow::counted;  // what the last line says of the rest
};

/// Columns are balanced where the key needs less than all the height. An entry with many claims may go over into the
/// next column; a page that begins within one names its place again.
KeyLayout layOutKey(const MapKey& key, const MapStyle& style, const KeySpace& space, KeyPosition from = {});

inline constexpr double keyColumnGap = 18.0;

/// What is never torn apart: an entry's head with one claim, or a claim that follows.
struct KeyPiece {
    PageBlock block;
    double gapBefore = 0.0;  // not at the top of a column
    KeyPosition position;
};

double keyLineHeight(double textSize);

/// The key from a position on, piece by piece: of a long key only those are made for which there is room. Key and style
/// must outlive it.
class KeyPieces {
public:
    KeyPieces(const MapKey& key, const MapStyle& style, double columnWidth, double textSize, KeyPosition from = {});

    /// Nothing after the last one.
    std::optional<KeyPiece> next();

private:
    const MapKey& m_key;
    const MapStyle& m_style;
    double m_columnWidth;
    double m_textSize;
    KeyPosition m_next;
    bool m_withHead = true;
};

/// Symbols of the kinds shown and the circle's meaning, in as many columns as the width holds.
PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize);

}  // namespace marz
