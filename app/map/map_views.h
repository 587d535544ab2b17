// SPDX-License-Identifier: MIT
#pragma once

// Which viewport shows what: the start view, a place at a sensible scale, the same spot in another projection, and
// the way from one view to another.

#include <optional>
#include <vector>

#include "app/world/world.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace marz {

/// The five republics and Afghanistan whole, in a map of the viewport's size.
geo::Viewport regionView(const geo::Viewport& viewport, const geo::Projection& projection);

/// Brings a place into view: large enough to tell what is around it, nearer or farther only where that is needed.
/// Nothing where the place is not on the map.
std::optional<geo::Viewport> viewOfPlace(const geo::Viewport& viewport, const World& world, const geo::PlaceId& place);

/// Moves the map so that the place is seen, scale unchanged; nothing where it is seen already or not on the map. Of the
/// map's upper edge `coveredTop` pixels are not seen.
std::optional<geo::Viewport> viewWithPlaceInside(const geo::Viewport& viewport, const World& world,
                                                 const geo::PlaceId& place, int coveredTop = 0);

struct WeighedPoint {
    geo::PlanePoint point;
    double weight = 1.0;  // above 0
};

/// The box of those points that lie where most of the weight does: what is several times as far from their middle as
/// the nearer half is left out. Empty for no points.
geo::PlaneBox boxOfMost(const std::vector<WeighedPoint>& points);

/// The same spot at the same scale on the ground in another projection; its region view where the spot is not there.
geo::Viewport sameViewIn(const geo::Viewport& viewport, const geo::Projection& from, const geo::Projection& to);

/// A point on the way between two views; `progress` runs from 0 to 1.
geo::Viewport viewBetween(const geo::Viewport& from, const geo::Viewport& to, double progress);

}  // namespace marz
