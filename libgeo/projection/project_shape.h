// SPDX-License-Identifier: MIT
#pragma once

// From longitude and latitude into the plane: cut where the map ends (its seam, or a disc's horizon), joined where
// files cut their areas (at 180 degrees) and the map does not end, clipped to the usable latitudes, and with more
// points where a straight line in longitude and latitude is a curve on the map.

#include <cstdint>
#include <stop_token>
#include <vector>

#include "libgeo/geometry/shape.h"
#include "libgeo/projection/projection.h"

namespace geo {

/// Empty where nothing of the shape is on the map. Rings stay closed and wind as before; points beside the map are
/// left out. The line between two neighbouring points is straight in longitude and latitude; drawn, it is nowhere
/// farther than about 100 m from its true course. Throws Cancelled where it was asked to stop.
PlaneShape projectShape(const GeoShape& shape, const Projection& projection, const std::stop_token& stop = {});

/// A shape in the plane that knows which edges of its rings are borders of nothing: those along the map's seam, its
/// clip latitudes or a disc's horizon, and along 180 degrees and at the poles, where files cut their areas.
struct ProjectedShape {
    PlaneShape shape;
    /// One a point, 1 where the edge that begins there is such an edge; empty where the shape has none.
    std::vector<std::uint8_t> sheetEdges;
};

/// The same as projectShape(), with what project_outline.h needs.
ProjectedShape projectWithEdges(GeoShape shape, const Projection& projection, const std::stop_token& stop = {});

}  // namespace geo
