// SPDX-License-Identifier: MIT
#pragma once

// The names of places beside their symbols, or their numbers on an exported page.

#include <QStringList>
#include <optional>
#include <vector>

#include "app/scene/label_block.h"
#include "app/scene/label_position.h"
#include "app/scene/place_spots.h"
#include "app/state/explorer_state.h"

namespace marz {

class LabelPlacer;

/// A label that has found room.
struct PlacedLabel {
    std::size_t place = 0;  // position in the atlas
    geo::ScreenBox box;
    std::vector<LabelItem> items;
    std::optional<LeaderItem> leader{};
    std::optional<CurvedLabelItem> curved{};  // in place of `items` where the name follows a line
};

/// The name as the map writes it: in the wanted language, with the radius of uncertainty where the place is a circle.
QStringList placeLabelLines(const geo::Place& place, LabelLanguage language);

/// The place's name in its kind's colour.
LabelBlock placeLabelBlock(const World& world, const MapStyle& style, LabelLanguage language, const PlaceSpot& spot);

/// Where the whole label has no room: the name alone, as the badge tells the state, too.
PlaceSpot withoutState(PlaceSpot spot);

enum class LeaderLines { no, yes };

/// Where the label of a spot may stand, best first, those with a leader line, if wanted, last; a symbol is taken as
/// `clearance` pixels larger on each side.
std::vector<LabelPosition> placeLabelPositions(const PlaceSpot& spot, const LabelBlock& block, double markSize,
                                               double clearance, LeaderLines leaders = LeaderLines::yes);

/// The line to a label that stands away from its symbol.
std::optional<LeaderItem> leaderTo(const LabelPosition& position, const LabelStyle& style);

/// The labels that fit, places with more claims first. Symbols whose surroundings are crowded get theirs at the end of
/// a leader line.
std::vector<PlacedLabel> placeLabels(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                     LabelLanguage language, const std::vector<PlaceSpot>& spots, LabelPlacer& placer);

}  // namespace marz
