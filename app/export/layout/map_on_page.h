// SPDX-License-Identifier: MIT
#pragma once

// The map as it lies on the page: from spots of the ground to points of the page and back. Points are layout units.

#include <QRectF>
#include <optional>

#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace marz {

struct MapOnPage {
    QRectF frame;
    geo::Viewport viewport;  // of the frame's size
    const geo::Projection& projection;

    /// Nothing where the spot is not in the frame.
    std::optional<QPointF> pointOf(geo::LonLat spot) const;
    /// Nothing where the point is outside the frame, or the map has no ground there.
    std::optional<geo::LonLat> groundAt(QPointF point) const;
};

}  // namespace marz
