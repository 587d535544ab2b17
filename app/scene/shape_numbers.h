// SPDX-License-Identifier: MIT
#pragma once

// Where the number of a place stands on an exported page if the place has an extent there: on its line, inside its
// area, on the line of its circle of uncertainty. Scene units.

#include <map>
#include <vector>

#include "app/scene/place_spots.h"
#include "app/scene/scene_builder.h"

namespace marz {

/// The side of the square that a number's disc takes.
inline constexpr double numberDiscSize = 15.0;

/// Middles of the discs that a place's number may have, best first. Empty for a place whose shape the picture touches
/// without leaving room for a disc on it: there it stands beside the mark's position.
using NumberSpots = std::map<geo::PlaceId, std::vector<geo::ScreenPoint>>;

/// Adds a mark without a symbol for each line, area and circle that the picture shows, but not for circles so small
/// that a symbol stands over them, at the best of its spots; gives these spots.
NumberSpots addNumberedShapes(const SceneRequest& request, const std::vector<PlaceSpot>& spots,
                              std::vector<MarkItem>& marks);

}  // namespace marz
