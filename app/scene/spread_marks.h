// SPDX-License-Identifier: MIT
#pragma once

// On a page with a key each place has a symbol of its own, so that symbols may hide each other. Screen pixels.

#include <optional>
#include <vector>

#include "app/scene/place_spots.h"

namespace marz {

/// Moves symbols apart that would hide each other: who has most claims, and the place that the page is about, stays;
/// the others go to the nearest free spot and know where they belong (PlaceSpot::displacedFrom). What has no free spot
/// nearby stays where it is, and so do all where they are too many for it to help.
void spreadMarks(std::vector<PlaceSpot>& spots, double markSize, const geo::Viewport& viewport,
                 const std::optional<std::size_t>& subject);

}  // namespace marz
