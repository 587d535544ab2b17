// SPDX-License-Identifier: MIT
#pragma once

// The projections are made for Central Asia. A page about a place, a country or an area far from there would show it
// tilted, so that it gets a projection about its own middle.

#include <optional>
#include <stop_token>

#include "app/export/page/export_request.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

/// Whether a page keeps the projection that was asked for, or may get one that shows its subject upright.
enum class PageProjection { asGiven, fitting };

/// Where one place, one country or a box of no more than 60 degrees is the area and the world's projection turns north
/// far aside there or cannot show it: azimuthal equidistant around its middle. Around the pole where a box polewards of
/// 45 degrees is wider than 180. Nothing where the world's own projection serves, and for other areas.
std::optional<geo::ProjectionDefinition> fittingProjection(const ExportArea& area, const World& world);

/// The same page in that projection. Throws geo::Error where a file of the basemap cannot be read any more,
/// geo::Cancelled where it was asked to stop.
ExportRequest inFittingProjection(ExportRequest request, const std::stop_token& stop = {});

}  // namespace marz
