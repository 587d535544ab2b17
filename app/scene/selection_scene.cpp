// SPDX-License-Identifier: MIT

#include "app/scene/selection_scene.h"

#include <algorithm>

#include "app/scene/place_shapes.h"

namespace marz {

namespace {

constexpr double ringGap = 4.0;  // pixels between symbol and ring

bool hasSymbol(const PlaceSpot& spot) {
    return spot.form == PlaceForm::mark || spot.form == PlaceForm::circle;
}

RingItem ringAround(const PlaceSpot& spot, const MapStyle& style, double width) {
    return {spot.position, style.markSize / 2.0 + ringGap + width / 2.0, style.selection, width, style.markLabel.halo};
}

void blockLabelsAndDots(const std::vector<SceneLayer>& layers, LabelPlacer& placer) {
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            if (const auto* label = std::get_if<LabelItem>(&item)) {
                placer.block(label->box);
            } else if (const auto* dot = std::get_if<DotItem>(&item)) {
                placer.block(symbolBox(dot->position, 2.0 * dot->radius));
            }
        }
    }
}

LabelBlock selectedBlock(const SceneRequest& request, const PlaceSpot& spot) {
    LabelBlock block = placeLabelBlock(*request.world, request.style, request.state.labelLanguage, spot);
    block.style.font.weight = 700;
    block.style.font.pixelSize += 1.0;
    block.style.colour = request.style.selection;
    return makeLabelBlock(block.lines, block.style, block.place);
}

bool touchesAny(const std::vector<PlacedLabel>& labels, const geo::ScreenBox& box) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const PlacedLabel& label) { return label.box.intersects(box); });
}

}  // namespace

std::vector<LabelItem> placeSelectedLabel(const SceneRequest& request, const PlaceSpot& selected,
                                          const std::vector<PlaceSpot>& spots, const std::vector<SceneLayer>& base,
                                          std::vector<PlacedLabel>& labels) {
    const geo::Viewport& viewport = request.state.viewport;
    LabelPlacer placer({0.0, 0.0, viewport.width, viewport.height});
    blockLabelsAndDots(base, placer);
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.inView && spot.place != selected.place) {
            placer.block(symbolBox(spot.position, request.style.markSize));
        }
    }
    const LabelBlock block = selectedBlock(request, selected);
    const double clearance = hasSymbol(selected) ? ringGap + 3.0 : 0.0;
    std::vector<LabelPosition> positions = placeLabelPositions(selected, block, request.style.markSize, clearance);
    std::erase_if(positions, [&](const LabelPosition& position) { return !placer.fits(position.box); });

    std::vector<PlacedLabel> others = labels;
    std::erase_if(others, [&](const PlacedLabel& label) { return label.place == selected.place; });
    if (positions.empty()) {
        return {};  // the ordinary label, if it found room, stays
    }
    const auto undisturbed = std::find_if(positions.begin(), positions.end(), [&](const LabelPosition& position) {
        return !touchesAny(others, position.box);
    });
    const LabelPosition chosen = undisturbed == positions.end() ? positions.front() : *undisturbed;
    std::erase_if(others, [&](const PlacedLabel& label) { return label.box.intersects(chosen.box); });
    labels = std::move(others);
    return layOut(block, chosen);
}

SceneLayer buildSelection(const SceneRequest& request, const PlaceSpot& selected, const std::vector<MarkItem>& marks) {
    SceneLayer layer{QStringLiteral("selection"), QStringLiteral("Selection"), {}};
    layer.items = highlightShape(*request.world, request.style, selected);
    if (hasSymbol(selected) && selected.inView) {
        layer.items.emplace_back(ringAround(selected, request.style, 2.5));
        const geo::PlaceId& id = request.world->atlas->places()[selected.place].id;
        const auto mark =
            std::find_if(marks.begin(), marks.end(), [&](const MarkItem& item) { return item.place == id; });
        if (mark != marks.end()) {
            layer.items.emplace_back(*mark);
        }
    }
    return layer;
}

SceneLayer buildHover(const SceneRequest& request, const PlaceSpot& hovered) {
    SceneLayer layer{QStringLiteral("hover"), QStringLiteral("Under the pointer"), {}};
    if (hasSymbol(hovered) && hovered.inView) {
        layer.items.emplace_back(ringAround(hovered, request.style, 1.5));
    } else if (!hasSymbol(hovered)) {
        layer.items.emplace_back(
            StrokeItem{{request.world->places->shapes, {static_cast<std::uint32_t>(hovered.place)}},
                       request.style.selection,
                       2.0,
                       {}});
    }
    return layer;
}

}  // namespace marz
