// SPDX-License-Identifier: MIT
#include "libgeo/view/viewport_moves.h"

#include <algorithm>
#include <cmath>

#include "libgeo/projection/geodesic.h"

namespace geo {
namespace {

double within(const ZoomLimits& limits, double metresPerPixel) {
    return std::clamp(metresPerPixel, limits.finest, limits.coarsest);
}

}  // namespace

Viewport panned(const Viewport& viewport, ScreenPoint from, ScreenPoint to) {
    Viewport moved = viewport;
    moved.centre.x -= (to.x - from.x) * viewport.metresPerPixel;
    moved.centre.y += (to.y - from.y) * viewport.metresPerPixel;
    return moved;
}

Viewport zoomedAbout(const Viewport& viewport, ScreenPoint fixed, double factor, const ZoomLimits& limits) {
    if (!(factor > 0.0) || !std::isfinite(factor)) {
        return viewport;
    }
    Viewport zoomed = viewport;
    zoomed.metresPerPixel = within(limits, viewport.metresPerPixel / factor);
    const PlanePoint before = viewport.toPlane(fixed);
    const PlanePoint after = zoomed.toPlane(fixed);
    zoomed.centre.x += before.x - after.x;
    zoomed.centre.y += before.y - after.y;
    return zoomed;
}

Viewport fitted(const Viewport& viewport, const PlaneBox& box, double margin, const ZoomLimits& limits) {
    if (box.empty()) {
        return viewport;
    }
    const double width = std::max(1.0, viewport.width - 2.0 * margin);
    const double height = std::max(1.0, viewport.height - 2.0 * margin);
    Viewport result = viewport;
    result.centre = box.centre();
    result.metresPerPixel = within(limits, std::max(box.width() / width, box.height() / height));
    return result;
}

Viewport resized(const Viewport& viewport, double width, double height) {
    Viewport result = viewport;
    result.width = width;
    result.height = height;
    return result;
}

double groundMetresPerPixel(const Viewport& viewport, const Projection& projection) {
    // A long stretch measures more exactly, a short one still works beside the edge of the map.
    for (const double pixels : {20.0, 2.0, 0.2}) {
        const double half = pixels / 2.0 * viewport.metresPerPixel;
        const auto west = projection.toLonLat({viewport.centre.x - half, viewport.centre.y});
        const auto east = projection.toLonLat({viewport.centre.x + half, viewport.centre.y});
        if (west && east) {
            const double metres = geodesicBetween(*west, *east).metres;
            if (std::isfinite(metres) && metres > 0.0) {
                return metres / pixels;
            }
        }
    }
    return viewport.metresPerPixel;
}

double scaleDenominator(double groundMetresPerPixel) {
    return groundMetresPerPixel / metresOfOnePixel;
}

}  // namespace geo
