// SPDX-License-Identifier: MIT
#pragma once

// The graticule in the scene: quiet lines under the borders, and their degrees where they meet the frame, or the edge
// of the map where that is in the picture.

#include "app/scene/scene.h"
#include "app/style/map_style.h"
#include "libgeo/projection/projection.h"

namespace marz {

class LabelPlacer;

SceneLayer buildGraticule(const geo::Projection& projection, const geo::Viewport& viewport, const MapStyle& style);

/// Asked last: degrees give way to names.
SceneLayer labelGraticule(const geo::Projection& projection, const geo::Viewport& viewport, const MapStyle& style,
                          LabelPlacer& placer);

/// Under the lines, above the ground's colours.
void insertGraticule(std::vector<SceneLayer>& ground, SceneLayer graticule);

}  // namespace marz
