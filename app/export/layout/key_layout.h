// SPDX-License-Identifier: MIT
#pragma once

// Puts a map's key into columns: entries with number, symbol, name, claim and citation. Where it does not fit, the text
// becomes smaller first; what is then still too much is counted in a last line. Lengths are layout units.

#include "app/export/layout/key_pieces.h"

namespace marz {

struct KeyLayout {
    PageBlock block;
    std::size_t entriesShown = 0;  // whole ones, with those of the pages before
    double textSize = 11.0;
    KeyPosition end;       // here the rest begins, for which there was no room
    QString leftOut = {};  // in words, what of the key is not told here; empty where all is
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

}  // namespace marz
