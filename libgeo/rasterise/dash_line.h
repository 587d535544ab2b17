// SPDX-License-Identifier: MIT
#pragma once

// Splits a line in device pixels into its dashes, each a polyline of its own that follows the line's bends.

#include <functional>
#include <span>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"

namespace geo::rasterise {

/// `pattern` holds lengths of dash, gap, dash, gap… in pixels, at least two; the pattern starts `phase` pixels into
/// itself at the line's first point and runs on through all vertices. Dashes outside `visible` are left out without
/// walking through them one by one, so that a line may be far longer than the screen. A pattern without any gap or
/// without length gives the line back whole.
std::vector<std::vector<ScreenPoint>> dashLine(std::span<const ScreenPoint> line, std::span<const double> pattern,
                                               const ScreenBox& visible, double phase = 0.0);

/// The same, each dash handed to `emit` when it is complete; the span lives until `emit` returns.
void dashLine(std::span<const ScreenPoint> line, std::span<const double> pattern, const ScreenBox& visible,
              double phase, const std::function<void(std::span<const ScreenPoint>)>& emit);

}  // namespace geo::rasterise
