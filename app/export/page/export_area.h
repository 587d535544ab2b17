// SPDX-License-Identifier: MIT
#pragma once

// From what the map is to show to a viewport of the map frame, and back. Lengths of the frame are layout units
// (page_layout.h).

#include <QSizeF>
#include <optional>

#include "app/export/page/export_request.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace marz {

inline constexpr double leastDenominator = 1'000.0;
inline constexpr double greatestDenominator = 200'000'000.0;

/// The largest scale at which the area is whole in a frame of this size, in layout units of `unitScale` scene units
/// each; of a ScaledArea its own. Throws ExportError where the area is not on the map: a place without location, a
/// country that the basemap does not have, a box or a middle outside the projection.
geo::Viewport viewportOf(const ExportArea& area, const World& world, QSizeF frame, double unitScale);

/// Whether a map in this projection tears the area in two. Areas half round the earth and more want the whole map.
bool liesAcrossSeam(const geo::LonLatBox& box, const geo::ProjectionDefinition& projection);

/// The 500,000 of 1:500,000 in the middle of a view that is printed at `unitScale` times its layout units.
double denominatorOf(const geo::Viewport& viewport, const geo::Projection& projection, double unitScale);

/// The area that shows this view again; nothing where its middle is no ground. Its scale is kept within the two above.
std::optional<ScaledArea> scaledAreaOf(const geo::Viewport& viewport, const geo::Projection& projection,
                                       double unitScale);

}  // namespace marz
