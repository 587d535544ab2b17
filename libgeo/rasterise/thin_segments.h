// SPDX-License-Identifier: MIT
#pragma once

// Straight pieces of thin lines into a LineCoverage, pixel by pixel around them: a pixel is covered by the share of
// the line's width that lies within half a pixel of its centre, times the same along the line. That is exact for
// upright and level lines, for others within what an eye sees, and needs neither outlines nor joins: pieces that follow
// each other add up to one where they meet.

#include <span>

#include "libgeo/rasterise/line_coverage.h"

namespace geo::rasterise {

/// Device pixels, not far outside of the picture; butt ends.
struct ThinSegment {
    float x0 = 0.0F;
    float y0 = 0.0F;
    float x1 = 0.0F;
    float y1 = 0.0F;
};

/// A pixel's value depends on the segments and their order alone, not on the rows of the buffer.
void addThinSegments(std::span<const ThinSegment> segments, float width, LineCoverage& coverage);

}  // namespace geo::rasterise
