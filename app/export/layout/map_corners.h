// SPDX-License-Identifier: MIT
#pragma once

// The corners of a map, for what stands on it: one that hides no mark and nothing else that stands there. Lengths are
// layout units, positions relative to the map's frame.

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "app/scene/scene.h"

namespace marz {

enum class MapCorner { lowerLeft, lowerRight, upperLeft, upperRight };

/// A plate of this size in a corner, at the distance from the edges that is usual on a page.
QRectF plateIn(MapCorner corner, const geo::Viewport& viewport, QSizeF size);

struct CornerChoice {
    MapCorner corner = MapCorner::lowerLeft;
    std::size_t overlaps = 0;  // how much of what stands there already the plate would touch
    std::size_t hidden = 0;    // how many marks lie under it
};

/// The first of those preferred that hides no mark and nothing of what is `occupied`, or else hides the least.
/// Precondition: at least one is preferred.
CornerChoice freeCorner(const Scene& scene, QSizeF plate, const std::vector<MapCorner>& preferred,
                        const std::vector<QRectF>& occupied = {});

/// Where corners are taken: a place along the map's edges for the plate's top left corner that touches nothing of what
/// is occupied and hides as few marks as possible. Nothing where there is none.
std::optional<QPointF> freeEdgeSpot(const Scene& scene, QSizeF plate, const std::vector<QRectF>& occupied);

/// Positions of the marks' symbols.
std::vector<QPointF> markSpots(const Scene& scene);

}  // namespace marz
