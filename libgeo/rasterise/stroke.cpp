// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/stroke.h"

#include <vector>

#include "libgeo/rasterise/line_outline.h"

namespace geo::rasterise {
namespace {

template <class Points, class ToPixels>
void strokePoints(CoverageBuffer& coverage, const Points& line, const ToPixels& toPixels, const StrokeStyle& style,
                  LineCourse course) {
    if (line.empty() || !(style.width > 0.0)) {
        return;
    }
    thread_local std::vector<ScreenPoint> points;
    points.clear();
    points.push_back(toPixels(line.front()));
    for (const auto& vertex : line.subspan(1)) {
        const ScreenPoint next = toPixels(vertex);
        if (isStep(points.back(), next)) {
            points.push_back(next);
        }
    }
    while (course == LineCourse::closed && points.size() > 1 && !isStep(points.back(), points.front())) {
        points.pop_back();
    }
    if (points.size() == 1) {
        if (style.cap == LineCap::round) {
            LineOutline(coverage, points, style, LineCourse::open).addDot();
        }
        return;
    }
    LineOutline outline(coverage, points, style, course);
    outline.addSegments(0, outline.segmentCount());
    outline.finish();
}

}  // namespace

void strokeLine(CoverageBuffer& coverage, std::span<const PlanePoint> line, const PixelTransform& transform,
                const StrokeStyle& style, LineCourse course) {
    strokePoints(coverage, line, transform, style, course);
}

void strokeLine(CoverageBuffer& coverage, std::span<const ScreenPoint> line, const StrokeStyle& style,
                LineCourse course) {
    strokePoints(
        coverage, line, [](ScreenPoint point) { return point; }, style, course);
}

}  // namespace geo::rasterise
