// SPDX-License-Identifier: MIT

#include "app/scene/selection_scene.h"

#include <algorithm>
#include <cmath>

#include "app/scene/label_placer.h"
#include "app/scene/place_outline.h"
#include "app/scene/place_shapes.h"
#include "app/scene/place_states.h"
#include "app/scene/sheet_edge.h"

namespace marz {

namespace {

constexpr double ringGap = 4.0;  // pixels between symbol and ring

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
            } else if (const auto* curved = std::get_if<CurvedLabelItem>(&item)) {
                for (const CurvedLabelItem::Piece& piece : curved->pieces) {
                    placer.block(piece.box);
                }
            }
        }
    }
}

LabelBlock selectedBlock(const SceneRequest& request, const PlaceSpot& spot) {
    PlaceSpot alone = spot;
    alone.members.clear();
    LabelBlock block = placeLabelBlock(*request.world, request.style, request.state.labelLanguage, alone);
    block.style.font.weight = 700;
    block.style.font.pixelSize += 1.0;
    block.style.colour = request.style.selection;
    return makeLabelBlock(block.lines, block.style, block.place);
}

}  // namespace

std::vector<SceneItem> placeSelectedLabel(const SceneRequest& request, const PlaceSpot& selected,
                                          const std::vector<PlaceSpot>& spots, const std::vector<SceneLayer>& base,
                                          std::vector<PlacedLabel>& labels, LabelMemory& memory) {
    LabelPlacer placer(request.state.viewport, 0.0, request.remembered);
    blockLabelsAndDots(base, placer);
    keepOnSheet(*request.world, request.state.viewport, placer);
    for (const geo::ScreenBox& obstacle : request.covered) {
        placer.block(obstacle);
    }
    for (const PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.nearView && spot.place != selected.place) {
            placer.block(symbolBox(spot.position, request.style.markSize));
        }
        if (hasSymbol(spot) && spot.nearView && !spot.badge.isEmpty()) {
            placer.block(badgeBox(spot.position, request.style.markSize));
        }
    }
    std::erase_if(labels, [&](const PlacedLabel& label) { return label.place == selected.place; });
    const double clearance = hasSymbol(selected) ? ringGap + 3.0 : 0.0;
    if (hasSymbol(selected)) {
        const geo::ScreenBox ring = symbolBox(selected.position, request.style.markSize + 2.0 * clearance);
        std::erase_if(labels, [&](const PlacedLabel& label) { return label.box.intersects(ring); });
    }
    for (const PlacedLabel& label : labels) {
        placer.blockSoftly(label.box);
    }
    LabelBlock block = selectedBlock(request, selected);
    std::vector<LabelPosition> positions = placeLabelPositions(selected, block, request.style.markSize, clearance);
    // The key of the ordinary label: on the same side of the mark if that can be.
    const LabelKey key = labelKey(LabelClass::place, static_cast<std::uint32_t>(selected.place));
    std::optional<std::size_t> index = placer.place(key, positions);
    if (!index && !selected.stateWords.isEmpty()) {
        block = selectedBlock(request, withoutState(selected));
        positions = placeLabelPositions(selected, block, request.style.markSize, clearance);
        index = placer.place(key, positions);
    }
    if (!index) {
        return {};
    }
    memory.labels.merge(placer.takeMemory().labels);
    const LabelPosition& chosen = positions[*index];
    std::erase_if(labels, [&](const PlacedLabel& label) { return label.box.intersects(chosen.box); });
    std::vector<SceneItem> items;
    if (const auto leader = leaderTo(chosen, block.style)) {
        items.emplace_back(*leader);
    }
    for (LabelItem& item : layOut(block, chosen)) {
        items.emplace_back(std::move(item));
    }
    return items;
}

SceneLayer buildSelectedShape(const SceneRequest& request, const PlaceSpot& selected) {
    SceneLayer layer{QStringLiteral("selected-shape"), QStringLiteral("Shape of the selected place"), {}};
    layer.items = highlightShape(*request.world, request.style, selected);
    if (contradictsBorders(*request.world, request.state.borders, selected.place)) {
        std::erase_if(layer.items, [](const SceneItem& item) { return std::holds_alternative<StrokeItem>(item); });
    }
    return layer;
}

double roomAroundSelected(const MapStyle& style) {
    return style.markSize + ringGap + 4.0;
}

void eraseBelowSymbols(const SceneRequest& request, const std::vector<PlaceSpot>& spots, geo::ScreenPoint near,
                       std::vector<PlacedLabel>& labels) {
    const double reach = 3.0 * roomAroundSelected(request.style);
    for (const PlaceSpot& spot : spots) {
        const bool moved =
            hasSymbol(spot) && std::abs(spot.position.x - near.x) < reach && std::abs(spot.position.y - near.y) < reach;
        if (moved) {
            const geo::ScreenBox symbol = symbolBox(spot.position, request.style.markSize);
            std::erase_if(labels, [&](const PlacedLabel& label) {
                return label.place != spot.place && label.box.intersects(symbol);
            });
        }
    }
}

SceneLayer buildSelection(const SceneRequest& request, const PlaceSpot& selected, const std::vector<MarkItem>& marks) {
    SceneLayer layer{QStringLiteral("selection"), QStringLiteral("Selection"), {}};
    const geo::PlaceId& id = request.world->atlas->places()[selected.place].id;
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](const MarkItem& item) { return item.place == id; });
    // The circle of an estimate is marked itself; a ring about a spot of its line would say that the place is there.
    const bool largeCircle = selected.form == PlaceForm::circle && !selected.smallCircle;
    if (hasSymbol(selected) && selected.inView && !largeCircle) {
        layer.items.emplace_back(ringAround(selected, request.style, 2.5));
    } else if (mark != marks.end() && mark->number && !largeCircle) {
        layer.items.emplace_back(RingItem{mark->numberCentre, mark->size / 2.0 + 2.0, request.style.selection, 2.0,
                                          request.style.markLabel.halo});
    }
    if (mark != marks.end()) {
        layer.items.emplace_back(*mark);
    }
    return layer;
}

SceneLayer buildHover(const SceneRequest& request, const PlaceSpot& hovered) {
    SceneLayer layer{QStringLiteral("hover"), QStringLiteral("Under the pointer"), {}};
    const bool largeCircle = hovered.form == PlaceForm::circle && !hovered.smallCircle;
    if (hasSymbol(hovered) && hovered.inView && !largeCircle) {
        layer.items.emplace_back(ringAround(hovered, request.style, 1.5));
    } else if ((!hasSymbol(hovered) || largeCircle) &&
               !contradictsBorders(*request.world, request.state.borders, hovered.place)) {
        layer.items.emplace_back(
            StrokeItem{outlineOf(*request.world, hovered.place).asSet(), request.style.selection, 2.0, {}});
    }
    return layer;
}

}  // namespace marz
