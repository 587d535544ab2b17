// SPDX-License-Identifier: MIT

#include "app/scene/graticule.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/scene/graticule_lines.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"

namespace marz {

namespace {

constexpr double edgeGap = 4.0;     // pixels between frame and label
constexpr double outsideGap = 3.0;  // between the map's edge and a label beside it

/// The part of a segment within the box (Y. Liang and B. Barsky, 1984); nothing where there is none.
std::optional<std::array<geo::ScreenPoint, 2>> within(const geo::ScreenBox& box, geo::ScreenPoint from,
                                                      geo::ScreenPoint to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    double begin = 0.0;
    double end = 1.0;
    const std::array<std::array<double, 2>, 4> sides{
        {{-dx, from.x - box.left}, {dx, box.right - from.x}, {-dy, from.y - box.top}, {dy, box.bottom - from.y}}};
    for (const auto& [direction, room] : sides) {
        if (direction == 0.0) {
            if (room < 0.0) {
                return std::nullopt;
            }
        } else if (direction < 0.0) {
            begin = std::max(begin, room / direction);
        } else {
            end = std::min(end, room / direction);
        }
    }
    if (begin > end) {
        return std::nullopt;
    }
    return std::array<geo::ScreenPoint, 2>{geo::ScreenPoint{from.x + begin * dx, from.y + begin * dy},
                                           geo::ScreenPoint{from.x + end * dx, from.y + end * dy}};
}

enum class FrameEdge { top, bottom, left, right };

/// How far towards the edge a point lies.
double towards(FrameEdge edge, geo::ScreenPoint point) {
    switch (edge) {
        case FrameEdge::top:
            return -point.y;
        case FrameEdge::bottom:
            return point.y;
        case FrameEdge::left:
            return -point.x;
        case FrameEdge::right:
            return point.x;
    }
    return 0.0;
}

/// The visible points of a line that lie farthest towards each of two opposite edges.
struct LineEnds {
    std::optional<geo::ScreenPoint> first;
    std::optional<geo::ScreenPoint> second;
};

LineEnds endsOf(const GraticuleLines& lines, std::size_t feature, const geo::Viewport& viewport, FrameEdge first,
                FrameEdge second) {
    const geo::ScreenBox frame{0.0, 0.0, viewport.width, viewport.height};
    std::vector<geo::LayerPart> parts;
    lines.layer->partsIn(feature, viewport.visibleBox(), viewport.metresPerPixel, parts);
    LineEnds ends;
    const auto take = [](std::optional<geo::ScreenPoint>& best, FrameEdge edge, geo::ScreenPoint point) {
        if (!best || towards(edge, point) > towards(edge, *best)) {
            best = point;
        }
    };
    for (const geo::LayerPart& part : parts) {
        for (std::size_t i = 1; i < part.points.size(); ++i) {
            const auto seen = within(frame, viewport.toScreen(part.points[i - 1]), viewport.toScreen(part.points[i]));
            if (seen) {
                for (const geo::ScreenPoint point : *seen) {
                    take(ends.first, first, point);
                    take(ends.second, second, point);
                }
            }
        }
    }
    return ends;
}

/// Centred on the line's end: at the frame just inside, at the map's own edge outside where there is room.
geo::ScreenBox boxAt(geo::ScreenPoint end, FrameEdge edge, const LabelBlock& block, const geo::Viewport& viewport) {
    const double width = block.width;
    const double height = block.height;
    const bool across = edge == FrameEdge::left || edge == FrameEdge::right;
    const double extent = (across ? width : height) + outsideGap;
    double left = end.x - width / 2.0;
    double top = end.y - height / 2.0;
    if (across) {
        left = edge == FrameEdge::left ? std::max(edgeGap, end.x - extent)
                                       : std::min(viewport.width - edgeGap - width, end.x + outsideGap);
    } else {
        top = edge == FrameEdge::top ? std::max(edgeGap, end.y - extent)
                                     : std::min(viewport.height - edgeGap - height, end.y + outsideGap);
    }
    return {left, top, left + width, top + height};
}

}  // namespace

SceneLayer buildGraticule(const geo::Projection& projection, const geo::Viewport& viewport, const MapStyle& style) {
    SceneLayer layer{QStringLiteral("graticule"), QStringLiteral("Graticule"), {}};
    const auto lines = graticuleLines(viewport, projection);
    std::vector<std::uint32_t> visible = lines->layer->featuresIn(viewport.visibleBox());
    if (!visible.empty()) {
        layer.items.emplace_back(StrokeItem{
            {lines->layer, std::move(visible)}, style.graticule.colour, style.graticule.width, style.graticule.dashes});
    }
    return layer;
}

SceneLayer labelGraticule(const geo::Projection& projection, const geo::Viewport& viewport, const MapStyle& style,
                          LabelPlacer& placer) {
    SceneLayer layer{QStringLiteral("graticule-labels"), QStringLiteral("Degrees"), {}};
    const auto lines = graticuleLines(viewport, projection);
    const auto add = [&](const LabelBlock& block, const std::optional<geo::ScreenPoint>& end, FrameEdge edge) {
        if (!end) {
            return;
        }
        const geo::ScreenBox box = boxAt(*end, edge, block, viewport);
        if (placer.fits(box)) {
            placer.block(box);
            for (LabelItem& item : layOut(block, {box, TextAlignment::centre})) {
                layer.items.emplace_back(std::move(item));
            }
        }
    };
    for (const std::uint32_t feature : lines->layer->featuresIn(viewport.visibleBox())) {
        const GraticuleLine& line = lines->lines[feature];
        const LabelBlock block = makeLabelBlock({angleInWords(line.seconds, line.axis)}, style.graticuleLabel);
        const bool meridian = line.axis == Axis::longitude;
        const FrameEdge first = meridian ? FrameEdge::top : FrameEdge::left;
        const FrameEdge second = meridian ? FrameEdge::bottom : FrameEdge::right;
        const LineEnds ends = endsOf(*lines, feature, viewport, first, second);
        add(block, ends.first, first);
        add(block, ends.second, second);
    }
    return layer;
}

void insertGraticule(std::vector<SceneLayer>& ground, SceneLayer graticule) {
    if (graticule.items.empty()) {
        return;
    }
    const auto isSurface = [](const SceneLayer& layer) { return layer.role == SceneRole::surface; };
    const auto lastSurface = std::find_if(ground.rbegin(), ground.rend(), isSurface);
    ground.insert(lastSurface.base(), std::move(graticule));
}

}  // namespace marz
