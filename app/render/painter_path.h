// SPDX-License-Identifier: MIT
#pragma once

// From shapes of a projected layer (metres) to paths on a page (scene pixels), cut to what is seen.

#include <QPainterPath>

#include "app/scene/scene.h"

namespace marz {

/// Areas as closed subpaths, cut to the viewport grown by `margin` pixels; the fill rule is non-zero winding. Lines
/// are left out.
QPainterPath fillPath(const FeatureSet& shapes, const geo::Viewport& viewport, double margin);

/// Vectors are printed at several times the resolution of the screen: they get finer shapes than a picture. What is
/// left out of these is no larger, in scene pixels.
inline constexpr double finestDetail = 0.25;

/// Outlines of areas and lines as open or closed subpaths. A point becomes a small circle. Wide soft lines do with
/// coarser shapes.
QPainterPath strokePath(const FeatureSet& shapes, const geo::Viewport& viewport, double margin,
                        double detail = finestDetail);

}  // namespace marz
