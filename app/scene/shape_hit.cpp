// SPDX-License-Identifier: MIT

#include "app/scene/shape_hit.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

double distanceToSegment(geo::ScreenPoint point, geo::ScreenPoint from, geo::ScreenPoint to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0.0 ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

double distanceToLine(const geo::Viewport& viewport, const geo::LayerPart& part, geo::ScreenPoint point) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t index = 1; index < part.points.size(); ++index) {
        nearest = std::min(nearest, distanceToSegment(point, viewport.toScreen(part.points[index - 1]),
                                                      viewport.toScreen(part.points[index])));
    }
    return nearest;
}

/// How often the ring winds around the point (D. Sunday, "Inclusion of a point in a polygon", 2001).
int windingNumber(std::span<const geo::PlanePoint> ring, geo::PlanePoint point) {
    int winding = 0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const geo::PlanePoint from = ring[index];
        const geo::PlanePoint to = ring[(index + 1) % ring.size()];
        const double side = (to.x - from.x) * (point.y - from.y) - (point.x - from.x) * (to.y - from.y);
        if (from.y <= point.y && to.y > point.y && side > 0.0) {
            ++winding;
        } else if (from.y > point.y && to.y <= point.y && side < 0.0) {
            --winding;
        }
    }
    return winding;
}

}  // namespace

ShapeHit hitShape(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport,
                  geo::ScreenPoint point, double tolerance) {
    ShapeHit hit;
    const geo::PlanePoint inPlane = viewport.toPlane(point);
    geo::PlaneBox near;
    near.include(inPlane);
    near = near.grownBy(tolerance * viewport.metresPerPixel);
    const geo::PlaneBox& box = layer.boundingBox(feature);
    if (box.empty() || !box.intersects(near)) {
        return hit;
    }
    hit.size = box.width() * box.height();
    std::vector<geo::LayerPart> parts;
    layer.partsIn(feature, near, viewport.metresPerPixel, parts);
    int winding = 0;
    for (const geo::LayerPart& part : parts) {
        if (part.kind == geo::ShapeKind::area) {
            winding += windingNumber(part.points, inPlane);
        } else if (part.kind == geo::ShapeKind::line) {
            hit.toLine = std::min(hit.toLine, distanceToLine(viewport, part, point));
        } else {
            for (const geo::PlanePoint each : part.points) {
                const geo::ScreenPoint at = viewport.toScreen(each);
                hit.toPoint = std::min(hit.toPoint, std::hypot(at.x - point.x, at.y - point.y));
            }
        }
    }
    hit.inside = winding != 0;
    return hit;
}

}  // namespace marz
