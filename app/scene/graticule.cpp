// SPDX-License-Identifier: MIT

#include "app/scene/graticule.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "app/scene/graticule_lines.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"
#include "libgeo/geometry/segment_clip.h"

namespace marz {

namespace {

constexpr double edgeGap = 5.0;     // pixels between frame and label
constexpr double outsideGap = 6.0;  // between the map's edge and a label beside it
constexpr double air = 3.0;         // around a label, so that it does not read as part of its neighbour
constexpr double lineGap = 1.0;     // between a parallel and the label above it

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

/// What is seen of a line, with the points that lie farthest towards each of two opposite edges.
struct VisibleLine {
    std::vector<std::array<geo::ScreenPoint, 2>> segments;
    std::optional<geo::ScreenPoint> first;
    std::optional<geo::ScreenPoint> second;
};

VisibleLine visibleLine(const GraticuleLines& lines, std::size_t feature, const geo::Viewport& viewport,
                        FrameEdge first, FrameEdge second) {
    const geo::ScreenBox frame{0.0, 0.0, viewport.width, viewport.height};
    std::vector<geo::LayerPart> parts;
    lines.layer->partsIn(feature, viewport.visibleBox(), viewport.metresPerPixel, parts);
    VisibleLine line;
    const auto take = [](std::optional<geo::ScreenPoint>& best, FrameEdge edge, geo::ScreenPoint point) {
        if (!best || towards(edge, point) > towards(edge, *best)) {
            best = point;
        }
    };
    for (const geo::LayerPart& part : parts) {
        for (std::size_t i = 1; i < part.points.size(); ++i) {
            const geo::ScreenPoint from = viewport.toScreen(part.points[i - 1]);
            const geo::ScreenPoint to = viewport.toScreen(part.points[i]);
            if (const auto seen = geo::fractionInside(from, to, frame)) {
                line.segments.push_back({geo::pointAt(from, to, seen->first), geo::pointAt(from, to, seen->second)});
                for (const geo::ScreenPoint point : line.segments.back()) {
                    take(line.first, first, point);
                    take(line.second, second, point);
                }
            }
        }
    }
    return line;
}

/// How high and how low the line runs within these columns, near one of its points; that point's height where it does
/// not reach there.
std::pair<double, double> heightsNear(const VisibleLine& line, geo::ScreenPoint point, double left, double right) {
    constexpr double near = 60.0;  // pixels; another arc of the line is none of the label's business
    std::pair<double, double> heights{point.y, point.y};
    for (const auto& [from, to] : line.segments) {
        const geo::ScreenBox columns{left, point.y - near, right, point.y + near};
        if (const auto inside = geo::fractionInside(from, to, columns)) {
            for (const double fraction : {inside->first, inside->second}) {
                const double y = geo::pointAt(from, to, fraction).y;
                heights = {std::min(heights.first, y), std::max(heights.second, y)};
            }
        }
    }
    return heights;
}

bool isAtFrame(geo::ScreenPoint point, const geo::Viewport& viewport) {
    constexpr double touch = 1.0;  // pixels
    return std::min({point.x, viewport.width - point.x, point.y, viewport.height - point.y}) <= touch;
}

/// Not where a meridian merely stops short of a pole, or all of them meet in it.
bool isAtMapEdge(geo::ScreenPoint point, const geo::Viewport& viewport, const geo::Projection& projection) {
    constexpr double near = 3.0;  // pixels
    for (const auto& [right, down] : {std::pair{1.0, 0.0}, {0.7, 0.7}, {0.0, 1.0}, {-0.7, 0.7}}) {
        for (const double side : {-near, near}) {
            if (!projection.toLonLat(viewport.toPlane({point.x + side * right, point.y + side * down}))) {
                return true;
            }
        }
    }
    return false;
}

/// Where a line's label can stand at one of its ends, the best first: outside the map's own edge, and no nearer to it
/// than a minus sign would be to the figure; else inside, above or below the line of a parallel, on that of a meridian.
std::vector<geo::ScreenBox> boxesAt(const VisibleLine& line, geo::ScreenPoint end, FrameEdge edge,
                                    const LabelBlock& block, const geo::Viewport& viewport) {
    const bool across = edge == FrameEdge::left || edge == FrameEdge::right;
    const double sign = edge == FrameEdge::left || edge == FrameEdge::top ? -1.0 : 1.0;
    // Begins at this distance from the end, outwards where it is positive.
    const auto boxAt = [&](double outwards) {
        const double reach = outwards + std::copysign((across ? block.width : block.height) / 2.0, outwards);
        const geo::ScreenPoint middle =
            across ? geo::ScreenPoint{end.x + sign * reach, end.y} : geo::ScreenPoint{end.x, end.y + sign * reach};
        return geo::ScreenBox{middle.x - block.width / 2.0, middle.y - block.height / 2.0, middle.x + block.width / 2.0,
                              middle.y + block.height / 2.0};
    };
    std::vector<geo::ScreenBox> boxes;
    if (!isAtFrame(end, viewport)) {
        constexpr int mostSteps = 6;  // beside an edge that runs slantwise
        for (int step = 1; step <= mostSteps; ++step) {
            boxes.push_back(boxAt(step * outsideGap));
        }
    }
    geo::ScreenBox inside = boxAt(-edgeGap);
    if (!across) {
        boxes.push_back(inside);
        return boxes;
    }
    const auto [top, bottom] = heightsNear(line, end, inside.left, inside.right);
    for (const double begin : {top - lineGap - block.height, bottom + lineGap}) {
        inside.top = begin;
        inside.bottom = begin + block.height;
        boxes.push_back(inside);
    }
    return boxes;
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
    const auto add = [&](const VisibleLine& line, const LabelBlock& block, const std::optional<geo::ScreenPoint>& end,
                         FrameEdge edge) {
        if (!end || !(isAtFrame(*end, viewport) || isAtMapEdge(*end, viewport, projection))) {
            return;
        }
        const std::vector<geo::ScreenBox> boxes = boxesAt(line, *end, edge, block, viewport);
        const auto box = std::find_if(boxes.begin(), boxes.end(), [&](const geo::ScreenBox& each) {
            return placer.fits(each) && placer.isFree(each.grownBy(air));
        });
        if (box != boxes.end()) {
            placer.block(*box);
            for (LabelItem& item : layOut(block, {*box, TextAlignment::centre})) {
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
        const VisibleLine seen = visibleLine(*lines, feature, viewport, first, second);
        add(seen, block, seen.first, first);
        add(seen, block, seen.second, second);
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
