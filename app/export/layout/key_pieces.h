// SPDX-License-Identifier: MIT
#pragma once

// A map's key in pieces that keep together, ready to be put into columns: beside the map, and on the pages behind it.
// Lengths are layout units.

#include <optional>

#include "app/export/content/map_key.h"
#include "app/export/layout/column_flow.h"
#include "app/export/layout/page_items.h"

namespace marz {

/// Before which entry of a key, and before which of its claims.
struct KeyPosition {
    std::size_t entry = 0;
    std::size_t claim = 0;

    friend bool operator==(const KeyPosition&, const KeyPosition&) = default;
};

/// What is never torn apart: an entry's head with one claim, or a claim that follows.
struct KeyPiece {
    PageBlock block;
    double gapBefore = 0.0;  // not at the top of a column
    KeyPosition position;
    std::optional<PageBlock> headed = {};  // of a claim that follows: the same below its place's head, "(continued)"

    /// As it stands where it comes next. No column begins within a place without saying which.
    PageBlock& blockIn(const ColumnFiller& columns);
};

/// What stands above the places that a page about one place merely shows.
QString alsoInFrameInWords();

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
};

}  // namespace marz
