// SPDX-License-Identifier: MIT
#pragma once

// From shapes of a projected layer (metres) to paths on a page (scene pixels), cut to what is seen.

#include <QPainterPath>

#include "app/scene/scene.h"

namespace marz {

/// Areas as closed subpaths, cut to the viewport grown by `margin` pixels; the fill rule is non-zero winding. Lines
/// are left out.
QPainterPath fillPath(const FeatureSet& shapes, const geo::Viewport& viewport, double margin);

/// Outlines of areas and lines as open or closed subpaths. A point becomes a small circle.
QPainterPath strokePath(const FeatureSet& shapes, const geo::Viewport& viewport, double margin);

}  // namespace marz
