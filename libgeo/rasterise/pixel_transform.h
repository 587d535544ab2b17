// SPDX-License-Identifier: MIT
#pragma once

// From plane metres to the pixels of an image: scale and offset a direction, so that rings and lines are drawn
// straight from the layers' arrays without a copy. Here and in the whole folder a ScreenPoint means *device* pixels:
// pixel (column, row) covers the square from (column, row) to (column + 1, row + 1).

#include <algorithm>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/view/viewport.h"

namespace geo::rasterise {

struct PixelTransform {
    double scaleX = 1.0;
    double offsetX = 0.0;
    double scaleY = 1.0;
    double offsetY = 0.0;

    ScreenPoint operator()(PlanePoint point) const { return {point.x * scaleX + offsetX, point.y * scaleY + offsetY}; }
};

/// Whether nothing of a box of the plane can be seen in a part of the image.
inline bool liesOutside(const PlaneBox& box, const PixelTransform& transform, const ScreenBox& visible) {
    const ScreenPoint one = transform({box.minX, box.minY});
    const ScreenPoint other = transform({box.maxX, box.maxY});
    return std::max(one.x, other.x) < visible.left || std::min(one.x, other.x) > visible.right ||
           std::max(one.y, other.y) < visible.top || std::min(one.y, other.y) > visible.bottom;
}

/// Device pixels of a viewport; `devicePixelRatio` is 2 on a screen of double density. All bands of one image share
/// one transform: a band's rows count from the image's top.
inline PixelTransform pixelTransform(const Viewport& viewport, double devicePixelRatio = 1.0) {
    const double scale = devicePixelRatio / viewport.metresPerPixel;
    return {scale, devicePixelRatio * viewport.width / 2.0 - viewport.centre.x * scale, -scale,
            devicePixelRatio * viewport.height / 2.0 + viewport.centre.y * scale};
}

}  // namespace geo::rasterise
