// SPDX-License-Identifier: MIT
#pragma once

// What one can do with a viewport, each as a function from one value to the next, and how large things really are in
// it. Screen points and lengths are device-independent pixels.

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace geo {

/// How far in and out a map may be zoomed, in metres of the plane per pixel.
struct ZoomLimits {
    double finest = 0.25;
    double coarsest = 60000.0;
};

/// The map follows the pointer: what was at `from` is at `to` afterwards.
Viewport panned(const Viewport& viewport, ScreenPoint from, ScreenPoint to);

/// A factor of 2 shows things twice as large. What is at `fixed` stays there. Within the limits; a factor that is
/// not positive and finite changes nothing.
Viewport zoomedAbout(const Viewport& viewport, ScreenPoint fixed, double factor, const ZoomLimits& limits = {});

/// The largest scale at which all of `box` is seen with `margin` pixels around it. An empty box changes nothing, a
/// point is centred at the finest scale.
Viewport fitted(const Viewport& viewport, const PlaneBox& box, double margin, const ZoomLimits& limits = {});

/// Another size of the same map: centre and scale stay.
Viewport resized(const Viewport& viewport, double width, double height);

/// Metres on the ground per pixel at the viewport's centre, measured on the ellipsoid along the horizontal through
/// it. Where the centre is outside the projection's domain: the plane's own metres.
double groundMetresPerPixel(const Viewport& viewport, const Projection& projection);

/// A pixel is 1/96 inch.
inline constexpr double metresOfOnePixel = 0.0254 / 96.0;
/// The 500,000 of 1:500,000.
double scaleDenominator(double groundMetresPerPixel);

}  // namespace geo
