// SPDX-License-Identifier: MIT
#pragma once

// Marks that a scale cannot tell apart become one mark with a count. Which ones depends on the places that are shown
// and on the scale, not on the part of the map in view: groups do not change while the map moves.

#include <optional>
#include <vector>

#include "app/scene/place_spots.h"

namespace marz {

/// Lets the marks of precise places and of small circles whose centres lie within `distance` pixels of a more
/// important mark join it. Most claims first, atlas order among equals; each goes to the nearest. Sets `members` of
/// the mark that stands for its group (by name) and removes the spots of the others. `frame` is where most lie.
void groupMarks(const ProjectedPlaces& places, const geo::ScreenBox& frame, std::vector<PlaceSpot>& spots,
                double distance);

/// The group without one of its places, which is to be seen by itself: both get their own marks, and the group makes
/// way by at least `distance` pixels in a direction where no other mark stands. Returns the place
/// whose mark stood for the group; nothing, and nothing happens, where the place is in no group.
std::optional<std::size_t> takeOutOfGroup(const World& world, const geo::Viewport& viewport, double markSize,
                                          std::vector<PlaceSpot>& spots, std::size_t place, double distance);

}  // namespace marz
