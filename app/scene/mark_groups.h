// SPDX-License-Identifier: MIT
#pragma once

// Marks that a scale cannot tell apart become one mark with a count. Which ones depends on the places that are shown
// and on the scale, not on the part of the map in view: groups do not change while the map moves.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/place_spots.h"

namespace marz {

/// Where the mark of a place would stand.
struct MarkPoint {
    std::uint32_t place = 0;  // position in the atlas
    geo::ScreenPoint position;
};

struct MarkGroup {
    MarkPoint leader;                    // which stands for all
    std::vector<std::uint32_t> members;  // by name, the leader among them; empty where it stands for itself alone
};

/// Lets marks whose centres lie within `distance` pixels of a more important mark join it. Most claims first, atlas
/// order among equals; each goes to the nearest. In atlas order of the leaders. `frame` is where most marks lie.
std::vector<MarkGroup> groupMarks(const ProjectedPlaces& places, const geo::ScreenBox& frame,
                                  std::span<const MarkPoint> marks, double distance);

/// The group without one of its places, which is to be seen by itself: both get their own marks, and the group makes
/// way by at least `distance` pixels in a direction where no other mark stands. Returns the place
/// whose mark stood for the group; nothing, and nothing happens, where the place is in no group.
std::optional<std::size_t> takeOutOfGroup(const World& world, const geo::Viewport& viewport, double markSize,
                                          std::vector<PlaceSpot>& spots, std::size_t place, double distance);

}  // namespace marz
