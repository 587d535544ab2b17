// SPDX-License-Identifier: MIT
#pragma once

// Puts a map's key into columns: entries with number, symbol, name, claim and citation, then the legend of kinds.
// Where it does not fit, the text becomes smaller first; what is then still too much is counted in a last line.

#include <QSizeF>

#include "app/export/map_key.h"
#include "app/export/page_items.h"

namespace marz {

struct KeyLayout {
    PageBlock block;
    std::size_t entriesShown = 0;
    double textSize = 11.0;
};

struct KeySpace {
    double width = 0.0;
    double height = 0.0;  // at most
    int columns = 1;
    double largestText = 11.0;
    double smallestText = 8.0;
};

/// Columns are balanced where the key needs less than all the height.
KeyLayout layOutKey(const MapKey& key, const MapStyle& style, const KeySpace& space);

/// Symbols of the kinds shown and the circle's meaning, in as many columns as the width holds.
PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize);

}  // namespace marz
