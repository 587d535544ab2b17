// SPDX-License-Identifier: MIT

#include "app/render/painter_path.h"

#include "app/render/clip_to_box.h"

namespace marz {

namespace {

struct PathContext {
    const geo::Viewport& viewport;
    geo::ScreenBox box;
};

PathContext contextOf(const geo::Viewport& viewport, double margin) {
    return {viewport, geo::ScreenBox{0.0, 0.0, viewport.width, viewport.height}.grownBy(margin)};
}

enum class PathUse { fill, stroke };

std::vector<geo::LayerPart> partsOf(const FeatureSet& shapes, PathUse use, const geo::Viewport& viewport, double margin,
                                    double detail) {
    std::vector<geo::LayerPart> parts;
    const double metres = viewport.metresPerPixel * detail;
    const geo::PlaneBox box = viewport.visibleBox().grownBy(margin * viewport.metresPerPixel);
    for (const std::uint32_t feature : shapes.features) {
        if (use == PathUse::stroke) {
            shapes.layer->outlineIn(feature, box, metres, parts);
        } else {
            shapes.layer->partsIn(feature, box, metres, parts);
        }
    }
    return parts;
}

std::vector<geo::ScreenPoint> onScreen(const geo::LayerPart& part, const geo::Viewport& viewport) {
    std::vector<geo::ScreenPoint> points;
    points.reserve(part.points.size() + 1);
    for (const geo::PlanePoint point : part.points) {
        points.push_back(viewport.toScreen(point));
    }
    return points;
}

void addLine(QPainterPath& path, const std::vector<geo::ScreenPoint>& points) {
    for (std::size_t index = 0; index < points.size(); ++index) {
        const QPointF point(points[index].x, points[index].y);
        index == 0 ? path.moveTo(point) : path.lineTo(point);
    }
}

bool inside(const std::vector<geo::ScreenPoint>& points, const geo::ScreenBox& box) {
    for (const geo::ScreenPoint point : points) {
        if (!box.contains(point)) {
            return false;
        }
    }
    return true;
}

void addOutline(QPainterPath& path, std::vector<geo::ScreenPoint> points, geo::ShapeKind kind,
                const geo::ScreenBox& box) {
    const bool closed = kind == geo::ShapeKind::area;
    if (inside(points, box)) {
        addLine(path, points);
        if (closed) {
            path.closeSubpath();
        }
        return;
    }
    if (closed && !points.empty()) {
        points.push_back(points.front());
    }
    for (const std::vector<geo::ScreenPoint>& piece : clipLine(points, box)) {
        addLine(path, piece);
    }
}

}  // namespace

QPainterPath fillPath(const FeatureSet& shapes, const geo::Viewport& viewport, double margin) {
    const PathContext context = contextOf(viewport, margin);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const geo::LayerPart& part : partsOf(shapes, PathUse::fill, viewport, margin, finestDetail)) {
        if (part.kind != geo::ShapeKind::area) {
            continue;
        }
        const std::vector<geo::ScreenPoint> ring = clipRing(onScreen(part, viewport), context.box);
        if (!ring.empty()) {
            addLine(path, ring);
            path.closeSubpath();
        }
    }
    return path;
}

QPainterPath strokePath(const FeatureSet& shapes, const geo::Viewport& viewport, double margin, double detail) {
    constexpr double pointRadius = 2.0;
    const PathContext context = contextOf(viewport, margin);
    QPainterPath path;
    for (const geo::LayerPart& part : partsOf(shapes, PathUse::stroke, viewport, margin, detail)) {
        const std::vector<geo::ScreenPoint> points = onScreen(part, viewport);
        if (part.kind == geo::ShapeKind::point) {
            for (const geo::ScreenPoint point : points) {
                path.addEllipse(QPointF(point.x, point.y), pointRadius, pointRadius);
            }
        } else {
            addOutline(path, points, part.kind, context.box);
        }
    }
    return path;
}

}  // namespace marz
