// SPDX-License-Identifier: MIT
#pragma once

// Whether a page still tells its kinds of places apart when it is printed or copied without colours.

#include <QString>
#include <vector>

#include "app/export/content/map_key.h"
#include "app/style/map_style.h"

namespace marz {

/// A sentence for each pair of kinds in the key's legend whose symbols have about the same shape and the same grey,
/// and for each whose places are drawn as lines of about the same grey.
/// Needs fonts and images, but no display.
std::vector<QString> greyscaleWarnings(const MapKey& key, const MapStyle& style);

/// How different two symbols are in grey: 0 the same … 1 black where the other is white, over what either covers.
/// `markSize` is that of the map's marks.
double greyDifference(const QString& icon, const QString& other, double markSize);

}  // namespace marz
