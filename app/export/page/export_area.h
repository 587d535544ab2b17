// SPDX-License-Identifier: MIT
#pragma once

// From what the map is to show to a viewport of the map frame. Lengths of the frame are scene units (1/96 inch).

#include <QSizeF>

#include "app/export/page/export_request.h"
#include "libgeo/view/viewport.h"

namespace marz {

/// The largest scale at which the area is whole in a frame of this size. Throws ExportError where the area is not on
/// the map: a place without location, a country that the basemap does not have, a box outside the projection.
geo::Viewport viewportOf(const ExportArea& area, const World& world, QSizeF frame);

}  // namespace marz
