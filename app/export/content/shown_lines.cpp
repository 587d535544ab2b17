// SPDX-License-Identifier: MIT
#include "app/export/content/shown_lines.h"

#include <algorithm>

#include "app/render/painter_path.h"
#include "app/scene/user_layer_scene.h"

namespace marz {

namespace {

/// Layers choose by boxes: a border that bends round the picture is not in it.
bool isInPicture(const StrokeItem& stroke, const geo::Viewport& viewport) {
    constexpr double coarse = 2.0;
    constexpr double seen = 6.0;  // pixels; of a shorter piece nobody sees the dashes
    return std::any_of(stroke.shapes.features.begin(), stroke.shapes.features.end(), [&](std::uint32_t feature) {
        const QRectF box = strokePath({stroke.shapes.layer, {feature}}, viewport, 0.0, coarse).boundingRect();
        const bool dot = stroke.shapes.layer->kind(feature) == geo::ShapeKind::point;
        return dot ? box.intersects({0.0, 0.0, viewport.width, viewport.height})
                   : std::max(box.width(), box.height()) >= seen;
    });
}

/// Provinces' borders come and go with the scale.
bool isFaded(const StrokeItem& stroke) {
    constexpr float seen = 0.4F;
    return stroke.colour.alphaF() < seen;
}

LegendSample sampleOf(const StrokeItem& stroke) {
    switch (stroke.shapes.layer->kind(stroke.shapes.features.front())) {
        case geo::ShapeKind::point:
            return LegendSample::ownDot;
        case geo::ShapeKind::area:
            return LegendSample::ownArea;
        default:
            return LegendSample::ownLine;
    }
}

void addLine(const StrokeItem& stroke, const MapStyle& style, std::vector<LegendLine>& lines) {
    const auto known =
        std::find_if(lines.begin(), lines.end(), [&](const LegendLine& line) { return line.label == stroke.meaning; });
    if (known == lines.end()) {
        lines.push_back({stroke.meaning, {stroke.colour, stroke.width, stroke.dashes}});
    } else if (known->pen.colour != stroke.colour) {
        known->pen.colour = style.quietText;
    }
}

}  // namespace

std::vector<LegendLine> shownLines(const Scene& scene, const MapStyle& style) {
    std::vector<LegendLine> lines;
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        for (const SceneLayer& layer : *layers) {
            for (const SceneItem& item : layer.items) {
                const auto* stroke = std::get_if<StrokeItem>(&item);
                if (stroke == nullptr || stroke->meaning.isEmpty() || !isInPicture(*stroke, scene.viewport)) {
                    continue;
                }
                if (isOwnLayer(layer)) {  // two of one name have two looks
                    lines.push_back({stroke->meaning, {stroke->colour, stroke->width, {}}, sampleOf(*stroke)});
                } else if (!isFaded(*stroke)) {
                    addLine(*stroke, style, lines);
                }
            }
        }
    }
    return lines;
}

}  // namespace marz
