// SPDX-License-Identifier: MIT
#pragma once

// The graphic scale: a bar that is as long as it says at the very spot where it is drawn. No map has one scale
// everywhere, so the bar also tells how far what it says holds.

#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace geo {

/// Where in the picture the length of the bar can be trusted, to within a tenth.
enum class ScaleReach {
    picture,   // everywhere, in all directions
    parallel,  // along the bar's parallel
    spot       // only where it is drawn
};

struct ScaleBar {
    double metres = 0.0;  // 1, 2 or 5 times a power of ten; 0 where no bar can be drawn
    double pixels = 0.0;
    ScaleReach reach = ScaleReach::picture;
    double latitude = 0.0;  // of the bar's middle

    bool empty() const { return !(pixels > 0.0); }
};

/// The largest of 1, 2 and 5 times a power of ten that is not above `metres`; 0 where that is not positive and finite.
double roundLengthUpTo(double metres);

/// The longest round bar that begins at `left` and is not longer than `longestPixels`: the geodesic between the points
/// on the ground under its ends is as long as it says. Empty where there is no ground under it.
ScaleBar scaleBarAt(const Viewport& viewport, const Projection& projection, ScreenPoint left, double longestPixels);

}  // namespace geo
