// SPDX-License-Identifier: MIT
#pragma once

// How each shown place appears at this scale, and where its symbol stands (screen pixels): a precise place at its
// point, an approximate one on the rim of its circle, lines and areas without a symbol; unlocated places and
// those too vague to draw not at all.

#include <cstddef>
#include <vector>

#include "app/scene/scene.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

enum class PlaceForm { mark, circle, line, area };

/// A place of the atlas as this picture shows it.
struct PlaceSpot {
    std::size_t place = 0;  // position in the atlas
    PlaceForm form = PlaceForm::mark;
    geo::ScreenPoint position;  // of the symbol; of lines and areas: of the label
    bool inView = true;         // the position lies in the picture
    std::size_t claims = 0;
};

/// In atlas order. Sides of a crossing are left out while they cannot be told apart.
std::vector<PlaceSpot> findPlaceSpots(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                      const std::vector<std::size_t>& shownPlaces);

/// The square that the symbol at this position takes.
geo::ScreenBox symbolBox(geo::ScreenPoint position, double size);

/// Places in the order in which people read: rows from north to south, in each from west to east.
void sortInReadingOrder(std::vector<MarkItem>& marks, double rowHeight);

}  // namespace marz
