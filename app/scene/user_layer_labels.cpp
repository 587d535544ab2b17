// SPDX-License-Identifier: MIT
#include "app/scene/user_layer_labels.h"

#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/scene/base_scene.h"
#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"
#include "app/scene/layered_style.h"
#include "app/scene/user_layer_scene.h"
#include "app/state/layer_stack.h"

namespace marz {

namespace {

constexpr std::size_t mostNamed = 1500;  // features in view
constexpr qsizetype longestLabel = 60;   // letters

geo::PlaneBox seenOf(const geo::LayerPart& part, const geo::PlaneBox& visible) {
    geo::PlaneBox box;
    for (const geo::PlanePoint& point : part.points) {
        box.include(point);
    }
    return {std::max(box.minX, visible.minX), std::max(box.minY, visible.minY), std::min(box.maxX, visible.maxX),
            std::min(box.maxY, visible.maxY)};
}

/// In the middle of what is seen of the feature: of a line on it, of anything else in the box of its largest part. The
/// box of the whole may lie on both sides of the map with nothing in between.
std::optional<geo::PlanePoint> anchorOf(const geo::ProjectedLayer& layer, std::uint32_t feature,
                                        const geo::Viewport& viewport) {
    const geo::PlaneBox visible = viewport.visibleBox();
    std::vector<geo::LayerPart> parts;
    layer.partsIn(feature, visible, viewport.metresPerPixel, parts);
    if (layer.kind(feature) != geo::ShapeKind::line) {
        std::optional<geo::PlaneBox> largest;
        for (const geo::LayerPart& part : parts) {
            const geo::PlaneBox seen = seenOf(part, visible);
            if (!seen.empty() && (!largest || seen.width() * seen.height() > largest->width() * largest->height())) {
                largest = seen;
            }
        }
        return largest ? std::optional(largest->centre()) : std::nullopt;
    }
    std::vector<geo::PlanePoint> seen;
    for (const geo::LayerPart& part : parts) {
        std::copy_if(part.points.begin(), part.points.end(), std::back_inserter(seen),
                     [&](const geo::PlanePoint& point) { return visible.contains(point); });
    }
    return seen.empty() ? std::nullopt : std::optional(seen[seen.size() / 2]);
}

/// Over an area, beside anything else.
std::vector<LabelPosition> positionsFor(geo::ShapeKind kind, geo::ScreenPoint at, double width,
                                        const LabelBlock& block) {
    const geo::ScreenBox spot = geo::ScreenBox{at.x, at.y, at.x, at.y}.grownBy(width * 2.0);
    const auto around = positionsAround(spot, block.width, block.height, 2.0);
    std::vector<LabelPosition> positions(around.begin(), around.end());
    if (kind == geo::ShapeKind::area) {
        const geo::ScreenBox over{at.x - block.width / 2.0, at.y - block.height / 2.0, at.x + block.width / 2.0,
                                  at.y + block.height / 2.0};
        positions.insert(positions.begin(), {over, TextAlignment::centre});
    }
    return positions;
}

/// In the layer's colour, but never paler than can be read.
LabelStyle lookOf(const UserLayer& layer, const LayerLook& look, const MapStyle& style) {
    LabelStyle label = style.townLabel;
    label.colour = look.colour.value_or(defaultColourOf(layer, style));
    const bool darkMap = style.land.lightnessF() < 0.5F;
    if (!darkMap && label.colour.lightnessF() > 0.4F) {
        label.colour = label.colour.darker(140);
    }
    return label;
}

/// Country lines that are a layer of the user's are named as they are shown.
bool isShown(const UserLayer& layer, const ExplorerState& state) {
    const LayerLook look = state.layers.look(drawnAs(layer.id, state.borders));
    return layer.layer.projected && look.visible && look.opacity > 0.0;
}

SceneLayer labelsOf(const UserLayer& layer, const ExplorerState& state, const MapStyle& style, LabelPlacer& placer) {
    const LayerSettings& settings = state.layers;
    const geo::Viewport& viewport = state.viewport;
    SceneLayer built{
        QStringLiteral("own-layer-labels-%1").arg(layer.number + 1), settings.nameOf(layer), {}, SceneRole::ownNames};
    const LayerLook look = settings.look(LayerKey(layer.id));
    const std::optional<std::size_t> column = settings.labelColumnOf(layer);
    if (!column || !isShown(layer, state)) {
        return built;
    }
    const std::vector<std::uint32_t> features = visibleFeatures(layer.layer, viewport);
    if (features.size() > mostNamed) {
        return built;
    }
    const LabelStyle label = lookOf(layer, look, style);
    for (const std::uint32_t feature : features) {
        const QString text =
            toQString(layer.layer.data->fields[*column].values[feature]).simplified().left(longestLabel);
        const std::optional<geo::PlanePoint> anchor =
            text.isEmpty() ? std::nullopt : anchorOf(*layer.layer.projected, feature, viewport);
        if (!anchor) {
            continue;
        }
        const LabelBlock block = makeLabelBlock({text}, label);
        const std::vector<LabelPosition> positions =
            positionsFor(layer.layer.projected->kind(feature), viewport.toScreen(*anchor),
                         look.width.value_or(defaultLayerWidth), block);
        const LabelKey key = labelKey(LabelClass::ownFeature, feature, static_cast<std::uint32_t>(layer.number));
        const std::optional<std::size_t> chosen = placer.place(key, positions);
        if (chosen && isInPicture(positions[*chosen].box, viewport)) {
            for (LabelItem& item : layOut(block, positions[*chosen])) {
                built.items.emplace_back(std::move(item));
            }
        }
    }
    return built;
}

}  // namespace

std::vector<SceneLayer> buildUserLayerLabels(const World& world, const ExplorerState& state, const MapStyle& style,
                                             LabelPlacer& placer) {
    std::vector<SceneLayer> layers;
    if (world.userLayers.empty()) {
        return layers;
    }
    const std::vector<LayerKey> stack = layerStack(state.layers, world.userLayers);
    for (auto key = stack.rbegin(); key != stack.rend(); ++key) {
        const auto* own = std::get_if<UserLayerId>(&*key);
        const UserLayer* layer = own == nullptr ? nullptr : world.userLayer(*own);
        if (layer != nullptr) {
            layers.push_back(labelsOf(*layer, state, style, placer));
        }
    }
    std::erase_if(layers, [](const SceneLayer& layer) { return layer.items.empty(); });
    return layers;
}

}  // namespace marz
