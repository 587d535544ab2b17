// SPDX-License-Identifier: MIT
#pragma once

// The layer "country-lines": settled borders, and those that nobody agrees on as the user wants to see them.

#include "app/scene/scene.h"
#include "app/state/border_view.h"
#include "app/style/map_style.h"
#include "app/world/map_layer.h"

namespace marz {

/// The basemap's; those between two countries outside of the region are quieter.
SceneLayer buildCountryLines(const MapLayer& lines, const geo::Viewport& viewport, const MapStyle& style,
                             OpenBorders openBorders);

/// The user's own, which are all of one importance; which of them are open, they may say.
SceneLayer buildOwnBorders(const MapLayer& lines, const geo::Viewport& viewport, const MapStyle& style,
                           OpenBorders openBorders);

}  // namespace marz
