// SPDX-License-Identifier: MIT
#pragma once

// On a page with a key each place has a symbol of its own, so that symbols may hide each other. Screen pixels.

#include <optional>
#include <span>
#include <vector>

#include "app/scene/place_spots.h"

namespace marz {

/// Pushes symbols apart that would hide each other, along the line between them, so that who is west of another stays
/// west of it, off the dots of capitals, and off the spots and lines of those that have made way; each goes little more
/// than its own size and knows where it belongs (PlaceSpot::displacedFrom). In a denser crowd they go on hiding a part
/// of each other. The place that the page is about stays, and so do all where they are too many for it to help.
void spreadMarks(std::vector<PlaceSpot>& spots, double markSize, const geo::Viewport& viewport,
                 const std::optional<std::size_t>& subject, std::span<const geo::ScreenPoint> dots = {});

}  // namespace marz
