// SPDX-License-Identifier: MIT

#include "app/scene/graticule.h"

#include <algorithm>
#include <cmath>
#include <optional>
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
            const geo::ScreenPoint from = viewport.toScreen(part.points[i - 1]);
            const geo::ScreenPoint to = viewport.toScreen(part.points[i]);
            if (const auto seen = geo::fractionInside(from, to, frame)) {
                for (const double fraction : {seen->first, seen->second}) {
                    const geo::ScreenPoint point = geo::pointAt(from, to, fraction);
                    take(ends.first, first, point);
                    take(ends.second, second, point);
                }
            }
        }
    }
    return ends;
}

/// Where the label of a line can stand whose end is seen there, the best first: outside the map's own edge, and no
/// nearer to it than a minus sign would be to the figure; else inside, beside the line of a parallel, on that of a
/// meridian.
std::vector<geo::ScreenBox> boxesAt(geo::ScreenPoint end, FrameEdge edge, const LabelBlock& block,
                                    const geo::Viewport& viewport) {
    const geo::ScreenBox frame{0.0, 0.0, viewport.width, viewport.height};
    const bool across = edge == FrameEdge::left || edge == FrameEdge::right;
    const double sign = edge == FrameEdge::left || edge == FrameEdge::top ? -1.0 : 1.0;
    // The label's middle, at this distance from the end: outwards where it is positive, and moved along the edge.
    const auto boxAt = [&](double outwards, double along) {
        const double reach = outwards + std::copysign((across ? block.width : block.height) / 2.0, outwards);
        const geo::ScreenPoint middle = across ? geo::ScreenPoint{end.x + sign * reach, end.y + along}
                                               : geo::ScreenPoint{end.x + along, end.y + sign * reach};
        return geo::ScreenBox{middle.x - block.width / 2.0, middle.y - block.height / 2.0, middle.x + block.width / 2.0,
                              middle.y + block.height / 2.0};
    };
    std::vector<geo::ScreenBox> boxes;
    const double toFrame = std::min({end.x - frame.left, frame.right - end.x, end.y - frame.top, frame.bottom - end.y});
    if (toFrame > 1.0) {              // the line ends where the map does
        constexpr int mostSteps = 6;  // beside an edge that runs slantwise
        for (int step = 1; step <= mostSteps; ++step) {
            boxes.push_back(boxAt(step * outsideGap, 0.0));
        }
    }
    const double beside = across ? block.height / 2.0 + lineGap : 0.0;
    boxes.push_back(boxAt(-edgeGap, -beside));
    if (across) {
        boxes.push_back(boxAt(-edgeGap, beside));
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
    const auto add = [&](const LabelBlock& block, const std::optional<geo::ScreenPoint>& end, FrameEdge edge) {
        if (!end) {
            return;
        }
        const std::vector<geo::ScreenBox> boxes = boxesAt(*end, edge, block, viewport);
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
