// SPDX-License-Identifier: MIT
#pragma once

// Where a label may stand beside what it names (screen pixels), the best first. Which of them is free, LabelPlacer
// knows.

#include <array>
#include <optional>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/view/viewport.h"

namespace marz {

enum class TextAlignment { left, centre, right };

struct LabelPosition {
    geo::ScreenBox box;
    TextAlignment alignment = TextAlignment::left;
    std::optional<geo::ScreenPoint> leaderFrom{};  // a leader line runs from here to the box
    std::optional<geo::ScreenPoint> leaderTo{};    // where not to the middle of the box's side
};

/// The eight positions of a text of this size around an obstacle, best first: right, left, then above and below.
std::array<LabelPosition, 8> positionsAround(const geo::ScreenBox& obstacle, double width, double height, double gap);

/// Positions farther away, joined to the obstacle by a leader line, the nearest first.
std::array<LabelPosition, 30> positionsWithLeader(const geo::ScreenBox& obstacle, double width, double height);

/// Positions in all directions from a point and ever farther from it, joined to it by a leader line that begins
/// `clearance` pixels from the point: for a name that is worth a long line.
std::vector<LabelPosition> positionsFarOff(geo::ScreenPoint from, double clearance, double width, double height);

/// Where the leader line meets the label's box.
geo::ScreenPoint leaderEnd(const LabelPosition& position);

/// Whether any of a box is to be seen.
inline bool isInPicture(const geo::ScreenBox& box, const geo::Viewport& viewport) {
    return box.intersects({0.0, 0.0, viewport.width, viewport.height});
}

}  // namespace marz
