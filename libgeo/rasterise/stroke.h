// SPDX-License-Identifier: MIT
#pragma once

// Wide lines as outlines in a coverage buffer (line_outline.h). All lines of one item go into one buffer before
// composite(), then crossings of translucent lines do not darken.

#include <span>

#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/coverage_buffer.h"
#include "libgeo/rasterise/pixel_transform.h"

namespace geo::rasterise {

enum class LineCap { butt, round };
/// `automatic` is round from 3 pixels of width on and bevel below, where nobody sees the difference.
enum class LineJoin { automatic, bevel, round };
enum class LineCourse { open, closed };
/// `left`: the whole width lies on the left as seen on the screen, of a ring of shape.h the inside.
enum class StrokeSide { both, left };

struct StrokeStyle {
    double width = 1.0;  // device pixels
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::automatic;
    StrokeSide side = StrokeSide::both;
    double tolerance = 0.05;  // of round joins and caps, device pixels
};

/// A polyline or, where `course` is closed, a ring (closed implicitly), in the plane. Vertices closer than a twentieth
/// of a pixel to the one before are passed over. A line without length is a dot with round caps and nothing else.
void strokeLine(CoverageBuffer& coverage, std::span<const PlanePoint> line, const PixelTransform& transform,
                const StrokeStyle& style, LineCourse course = LineCourse::open);

/// The same in device pixels.
void strokeLine(CoverageBuffer& coverage, std::span<const ScreenPoint> line, const StrokeStyle& style,
                LineCourse course = LineCourse::open);

}  // namespace geo::rasterise
