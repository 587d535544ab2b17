// SPDX-License-Identifier: MIT
#pragma once

// In which order an exported page numbers its places, and that it does. Scene units.

#include <cstddef>
#include <vector>

#include "app/scene/scene.h"
#include "app/scene/scene_builder.h"
#include "libgeo/atlas/atlas.h"

namespace marz {

class LabelPlacer;

/// Whether a place is the page's subject itself, a side of that crossing, or the crossing of that side or its other
/// side.
bool belongsTo(const geo::Atlas& atlas, std::size_t place, std::size_t subject);

/// Adds marks for lines and areas and numbers all of them as the request wants it, the place that the page is about
/// first, then what belongs to it.
void numberPlaces(const SceneRequest& request, const std::vector<PlaceSpot>& spots, std::vector<MarkItem>& marks,
                  LabelPlacer& placer);

inline constexpr double readingRow = 48.0;  // pixels; marks nearer in height count as side by side

}  // namespace marz
