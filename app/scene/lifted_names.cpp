// SPDX-License-Identifier: MIT
#include "app/scene/lifted_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <variant>

#include "libgeo/geometry/segment_clip.h"

namespace marz {

namespace {

using Segment = std::array<geo::ScreenPoint, 2>;

constexpr double besideLine = 3.0;  // pixels: half the width of a selection's line

void addPart(const geo::LayerPart& part, const geo::Viewport& viewport, std::vector<Segment>& segments) {
    const geo::ScreenBox picture{0.0, 0.0, viewport.width, viewport.height};
    const std::size_t count = part.points.size();
    const std::size_t last = part.kind == geo::ShapeKind::area ? count : count - std::min<std::size_t>(count, 1);
    for (std::size_t index = 0; index < std::max<std::size_t>(last, 1) && count > 0; ++index) {
        const geo::ScreenPoint from = viewport.toScreen(part.points[index]);
        const geo::ScreenPoint to = viewport.toScreen(part.points[(index + 1) % count]);
        if (geo::fractionInside(from, to, picture)) {
            segments.push_back({from, to});
        }
    }
}

std::vector<Segment> segmentsOf(const SceneLayer& drawn, const geo::Viewport& viewport) {
    std::vector<Segment> segments;
    std::vector<geo::LayerPart> parts;
    for (const SceneItem& item : drawn.items) {
        const auto* stroke = std::get_if<StrokeItem>(&item);
        for (std::size_t index = 0; stroke != nullptr && index < stroke->shapes.features.size(); ++index) {
            parts.clear();
            stroke->shapes.layer->outlineIn(stroke->shapes.features[index], viewport.visibleBox(),
                                            viewport.metresPerPixel, parts);
            for (const geo::LayerPart& part : parts) {
                addPart(part, viewport, segments);
            }
        }
    }
    return segments;
}

bool isCrossed(const SceneItem& item, const std::vector<Segment>& segments) {
    const auto crossed = [&segments](const geo::ScreenBox& text) {
        const geo::ScreenBox box = text.grownBy(besideLine);
        return std::any_of(segments.begin(), segments.end(), [&box](const Segment& segment) {
            return geo::fractionInside(segment[0], segment[1], box).has_value();
        });
    };
    if (const auto* label = std::get_if<LabelItem>(&item)) {
        return crossed(label->box);
    }
    const auto* curved = std::get_if<CurvedLabelItem>(&item);
    return curved != nullptr && std::any_of(curved->pieces.begin(), curved->pieces.end(),
                                            [&](const CurvedLabelItem::Piece& piece) { return crossed(piece.box); });
}

}  // namespace

SceneLayer liftNames(const SceneLayer& drawn, const geo::Viewport& viewport, BelowLine below,
                     std::vector<SceneLayer>& base) {
    SceneLayer lifted{QStringLiteral("lifted-names"), QStringLiteral("Names above the selection"), {}};
    const std::vector<Segment> segments = segmentsOf(drawn, viewport);
    if (segments.empty()) {
        return lifted;
    }
    const auto crossed = [&segments](const SceneItem& item) { return isCrossed(item, segments); };
    for (SceneLayer& layer : base) {
        std::copy_if(layer.items.begin(), layer.items.end(), std::back_inserter(lifted.items), crossed);
        if (below == BelowLine::leave) {
            std::erase_if(layer.items, crossed);
        }
    }
    return lifted;
}

}  // namespace marz
