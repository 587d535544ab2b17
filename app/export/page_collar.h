// SPDX-License-Identifier: MIT
#pragma once

// The texts above and below the map: title and subtitle, the sources cited, what is not on the map, credits. Lengths
// are layout units; each block stands with its top left corner at 0, 0.

#include "app/export/map_key.h"
#include "app/export/page_items.h"

namespace marz {

/// Empty where there is neither title nor subtitle.
PageBlock layOutTitle(const ExportRequest& request, double width);

/// What the last line says about the map itself.
struct MapFacts {
    QString projectionName;
    QString fraction;  // "1 : 3 010 000 at the map's centre"
};

/// Footnotes in columns under a rule, then places without a number, then credits; as the request's elements ask for.
/// Footnotes beyond `mostHeight` become smaller, then are counted.
PageBlock layOutFooter(const ExportRequest& request, const MapKey& key, const MapFacts& facts, double width,
                       double mostHeight);

/// "Boundaries: Natural Earth 1:10m …", after the files that the world was read from.
QString dataCredits(const ExportRequest& request, const MapKey& key);

}  // namespace marz
