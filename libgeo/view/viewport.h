// SPDX-License-Identifier: MIT
#pragma once

// The window onto the plane: which part of it is seen, and how large. Joins PlanePoint (metres, y up) and
// ScreenPoint (device-independent pixels, y down). A plain value.

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"

namespace geo {

struct Viewport {
    PlanePoint centre;
    double metresPerPixel = 1000.0;
    double width = 0.0;  // device-independent pixels
    double height = 0.0;

    ScreenPoint toScreen(PlanePoint point) const {
        return {width / 2.0 + (point.x - centre.x) / metresPerPixel,
                height / 2.0 - (point.y - centre.y) / metresPerPixel};
    }
    PlanePoint toPlane(ScreenPoint point) const {
        return {centre.x + (point.x - width / 2.0) * metresPerPixel,
                centre.y - (point.y - height / 2.0) * metresPerPixel};
    }
    PlaneBox visibleBox() const {
        const double halfWidth = width / 2.0 * metresPerPixel;
        const double halfHeight = height / 2.0 * metresPerPixel;
        return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
    }
    friend bool operator==(const Viewport&, const Viewport&) = default;
};

}  // namespace geo
