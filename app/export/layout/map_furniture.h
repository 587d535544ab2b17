// SPDX-License-Identifier: MIT
#pragma once

// What is drawn onto the map itself to measure and orient it: the graphic scale and the north arrow, both true at the
// spot where they stand. Lengths are layout units, positions relative to the map frame.

#include <variant>

#include "app/export/layout/map_corners.h"
#include "app/export/layout/page_items.h"
#include "app/style/map_style.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/scale_bar.h"

namespace marz {

struct GraphicScale {
    geo::ScaleBar bar;  // of zero length where none can be drawn
    QRectF plate;       // what it covers of the map
    PageGroup group;
};

/// In a corner of the map, or with the plate's top left corner at a spot, moved into `room` as little as possible. A
/// spot may lie beside the map.
struct FreeSpot {
    QPointF corner;
    QRectF room;

    friend bool operator==(const FreeSpot&, const FreeSpot&) = default;
};
using PlateSpot = std::variant<MapCorner, FreeSpot>;
QRectF plateAt(const PlateSpot& spot, const geo::Viewport& viewport, QSizeF size);

/// The bar with its plate as it would stand there; of zero length where the map has no ground under it. Beside the map
/// it is as long as at the nearest spot of the map. A caution, which may be empty, stands below the bar: who measures
/// must know how far that may be off.
GraphicScale makeGraphicScale(const geo::Viewport& viewport, const geo::Projection& projection, const MapStyle& style,
                              const PlateSpot& spot, const QString& caution = {});

/// Degrees from the page's vertical to true north at a point of the map, clockwise; 0 where the projection ends.
double northDirection(const geo::Viewport& viewport, const geo::Projection& projection, geo::ScreenPoint spot);

struct NorthArrow {
    QRectF plate;
    PageGroup group;
};
QSizeF northArrowSize();
/// Beside the map it points north as at the nearest spot of the map.
NorthArrow makeNorthArrow(const geo::Viewport& viewport, const geo::Projection& projection, const MapStyle& style,
                          const PlateSpot& spot);

/// "1 : 3 010 000 at the map's centre", to three significant digits, of a map printed at `unitScale` times its layout
/// units; "east–west" is added where north–south has another scale there.
QString representativeFraction(const geo::Viewport& viewport, const geo::Projection& projection, double unitScale);

}  // namespace marz
