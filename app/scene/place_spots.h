// SPDX-License-Identifier: MIT
#pragma once

// How each shown place appears at this scale, and where its symbol stands (screen pixels): a precise place at its
// point, an estimate as a tag on the line of its circle, or over a circle that is hardly larger; lines and areas
// without a symbol; unlocated places and those too vague to draw not at all, nor those far from the picture.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/scene/scene.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

class LabelPlacer;

/// A place of the atlas as this picture shows it.
struct PlaceSpot {
    std::size_t place = 0;  // position in the atlas
    PlaceForm form = PlaceForm::mark;
    geo::ScreenPoint position;  // of the symbol; of lines and areas: of the label
    bool inView = true;         // the position lies in the picture
    bool nearView = true;       // or so near to it that its label may reach in
    bool smallCircle = false;   // a circle hardly larger than the symbol, which stands over it
    bool numberAlone = false;   // a circle that has its number, and no symbol, on its line
    std::size_t claims = 0;
    /// Where marks coincide: the places that this one's mark stands for, itself among them.
    std::vector<std::uint32_t> members{};
    // Where the map shows the state known on a date (place_states.h):
    double opacity = 1.0;
    QString badge{};
    QString stateWords{};
    std::optional<geo::ScreenPoint> displacedFrom{};  // the mark has made way for another, and belongs here
};

/// Whether the place has a symbol of its own.
inline bool hasSymbol(const PlaceSpot& spot) {
    return (spot.form == PlaceForm::mark || spot.form == PlaceForm::circle) && !spot.numberAlone;
}

class GroupedPlaces;

/// The place by itself, at this scale; nothing where no map shows it.
std::optional<PlaceSpot> spotOfPlace(const World& world, const geo::Viewport& viewport, double markSize,
                                     std::size_t place);

/// In atlas order; places that the mark of another stands for have no spot, as `grouped` has them: null where each is
/// to stand for itself and to have a number, which on the line of a circle takes
/// the symbol's place. Sides of a crossing are left out while they cannot be told apart. Symbols of circles keep the
/// spot of the line where `placer` knows that they stood, and tell it where they stand now.
std::vector<PlaceSpot> findPlaceSpots(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                      const std::vector<std::size_t>& shownPlaces, GroupedPlaces* grouped,
                                      LabelPlacer& placer);

/// The square that the symbol at this position takes.
geo::ScreenBox symbolBox(geo::ScreenPoint position, double size);

/// Places in the order in which people read: rows from north to south, in each from west to east.
void sortInReadingOrder(std::vector<MarkItem>& marks, double rowHeight);

}  // namespace marz
