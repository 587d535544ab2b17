// SPDX-License-Identifier: MIT
#pragma once

// What is drawn onto the map itself to measure and orient it: the graphic scale and the north arrow, both true at the
// spot where they stand. Lengths are layout units, positions relative to the map frame.

#include "app/export/page_items.h"
#include "app/scene/scene.h"
#include "app/style/map_style.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/scale_bar.h"

namespace marz {

struct GraphicScale {
    geo::ScaleBar bar;  // of zero length where none can be drawn
    QRectF plate;       // what it covers of the map
    PageGroup group;
};

/// A free corner of the map: the first of those preferred that hides no mark, or else hides the least.
enum class MapCorner { lowerLeft, lowerRight, upperLeft, upperRight };
MapCorner freeCorner(const Scene& scene, QSizeF plate, const std::vector<MapCorner>& preferred);

/// The bar with its plate as it would stand in this corner; of zero length where the map does not reach that corner.
GraphicScale makeGraphicScale(const geo::Viewport& viewport, const geo::Projection& projection, const MapStyle& style,
                              MapCorner corner);

/// Degrees from the page's vertical to true north at a point of the map, clockwise; 0 where the projection ends.
double northDirection(const geo::Viewport& viewport, const geo::Projection& projection, geo::ScreenPoint spot);

struct NorthArrow {
    QRectF plate;
    PageGroup group;
};
QSizeF northArrowSize();
NorthArrow makeNorthArrow(const geo::Viewport& viewport, const geo::Projection& projection, const MapStyle& style,
                          MapCorner corner);

/// Takes the labels and town dots of the ground away that a plate would cover in part.
void clearLabelsUnder(Scene& scene, const QRectF& plate);

/// "1 : 3 010 000 at the map's centre", to three significant digits, of a map printed at `unitScale` times its layout
/// units; "east–west" is added where north–south has another scale there.
QString representativeFraction(const geo::Viewport& viewport, const geo::Projection& projection, double unitScale);

}  // namespace marz
