// SPDX-License-Identifier: MIT
#pragma once

// What the map's symbols mean. Lengths are layout units.

#include "app/export/content/map_key.h"
#include "app/export/layout/page_items.h"

namespace marz {

/// Symbols of the kinds shown and the circle's meaning, in as many columns as the width holds.
/// What a legend says of the circles and of the frames that estimates have.
QString circleInWords();
QString tagInWords();

/// Whether there is anything to explain that is worth a legend: looks of borders alone would take more of the map than
/// they tell.
bool explainsAnything(const MapKey& key);

PageBlock layOutLegend(const MapKey& key, const MapStyle& style, double width, double textSize);

}  // namespace marz
