// SPDX-License-Identifier: MIT
#include "app/export/content/shown_lines.h"

#include <algorithm>

#include "app/export/content/shown_own_layers.h"
#include "app/render/painter_path.h"

namespace marz {

namespace {

/// Provinces' borders come and go with the scale.
bool isFaded(const StrokeItem& stroke) {
    constexpr float seen = 0.4F;
    return stroke.colour.alphaF() < seen;
}

void addLine(const StrokeItem& stroke, LegendSample sample, const MapStyle& style, std::vector<LegendLine>& lines) {
    const auto known =
        std::find_if(lines.begin(), lines.end(), [&](const LegendLine& line) { return line.label == stroke.meaning; });
    if (known == lines.end()) {
        const bool circle = sample == LegendSample::guessedCircle;  // of a few pixels, so its dots are closer
        lines.push_back({stroke.meaning,
                         {stroke.colour, stroke.width, circle ? std::vector<double>{1.6, 3.0} : stroke.dashes},
                         {sample}});
    } else if (known->pen.colour != stroke.colour) {
        known->pen.colour = style.quietText;
    }
}

}  // namespace

/// Layers choose by boxes: a border that bends round the picture is not in it.
bool isInPicture(const FeatureSet& shapes, std::optional<geo::ShapeKind> kind, const geo::Viewport& viewport) {
    constexpr double coarse = 2.0;
    constexpr double seen = 6.0;  // pixels; of a shorter piece nobody sees the dashes
    return std::any_of(shapes.features.begin(), shapes.features.end(), [&](std::uint32_t feature) {
        const geo::ShapeKind of = shapes.layer->kind(feature);
        if (kind && of != *kind) {
            return false;
        }
        const QRectF box = strokePath({shapes.layer, {feature}}, viewport, 0.0, coarse).boundingRect();
        return of == geo::ShapeKind::point ? box.intersects({0.0, 0.0, viewport.width, viewport.height})
                                           : std::max(box.width(), box.height()) >= seen;
    });
}

std::vector<LegendLine> shownLines(const Scene& scene, const MapStyle& style) {
    std::vector<LegendLine> lines;
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        for (const SceneLayer& layer : *layers) {
            if (layer.role == SceneRole::ownLayer) {  // two of one name have two looks
                if (std::optional<LegendLine> own = legendOfOwnLayer(layer, scene.viewport)) {
                    lines.push_back(std::move(*own));
                }
                continue;
            }
            const bool circles = layer.role == SceneRole::circles;
            const LegendSample sample = circles ? LegendSample::guessedCircle : LegendSample::line;
            for (const SceneItem& item : layer.items) {
                const auto* stroke = std::get_if<StrokeItem>(&item);
                if (stroke != nullptr && !stroke->meaning.isEmpty() && (circles || !isFaded(*stroke)) &&
                    isInPicture(stroke->shapes, std::nullopt, scene.viewport)) {
                    addLine(*stroke, sample, style, lines);
                }
            }
        }
    }
    return lines;
}

}  // namespace marz
