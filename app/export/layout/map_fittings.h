// SPDX-License-Identifier: MIT
#pragma once

// What stands on the map to measure, orient and locate it: graphic scale, north arrow and locator, each in a free
// corner or where the user has put it. Lengths are layout units, places are of the page.

#include <optional>
#include <vector>

#include "app/export/layout/map_furniture.h"
#include "app/export/layout/map_on_page.h"
#include "app/export/layout/page_frame.h"
#include "app/export/page/export_request.h"

namespace marz {

/// The places that the scene of a map has made best: corners, or elsewhere along its edges where corners are taken.
/// What needs none, or finds none, has none.
struct FittingSpots {
    std::optional<PlateSpot> scaleBar = MapCorner::lowerLeft;
    std::optional<PlateSpot> northArrow = MapCorner::upperRight;
    std::optional<PlateSpot> locator = MapCorner::lowerRight;
    double locatorShare = 1.0;  // of its full size, so that it hides no mark
};

struct MapFittings {
    std::optional<GraphicScale> scale;
    std::optional<NorthArrow> arrow;
    std::optional<QRectF> locator;

    /// What they cover, in the page's places.
    std::vector<QRectF> plates() const;
};

/// All that the request asks for, as it stands in this map. What the user has put elsewhere is kept on the sheet.
MapFittings fittingsIn(const MapOnPage& map, const ExportRequest& request, const PageFrame& page,
                       const FittingSpots& spots);

/// Places for what the user has not put elsewhere; `occupied` is what lies on the map besides, in the page's places.
FittingSpots chooseSpots(const MapOnPage& map, const Scene& scene, const ExportRequest& request, const PageFrame& page,
                         const std::vector<QRectF>& occupied);

}  // namespace marz
