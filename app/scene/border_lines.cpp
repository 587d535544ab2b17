// SPDX-License-Identifier: MIT
#include "app/scene/border_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "app/scene/base_scene.h"
#include "app/world/border_classes.h"

namespace marz {

namespace {

SceneLayer emptyBorders() {
    return {QStringLiteral("country-lines"), QStringLiteral("Country borders"), {}, SceneRole::borders};
}

/// The lines that nobody agrees on, and the lease of Baikonur, as the user wants to see them.
void addOpenBorders(SceneLayer& layer, const MapLayer& lines, const std::vector<std::uint32_t>& visible,
                    OpenBorders choice, const LineStyle& dashed) {
    if (choice == OpenBorders::hidden || !lines.data) {
        return;
    }
    FeatureSet disputed{lines.projected, {}};
    FeatureSet indefinite{lines.projected, {}};
    FeatureSet lease{lines.projected, {}};
    const bool alike = choice == OpenBorders::dashed;
    const auto classes = borderClassesOf(lines.data);
    for (const std::uint32_t feature : visible) {
        switch (classes->of(feature)) {
            case BorderClass::settled:
                break;
            case BorderClass::lease:  // nobody disputes it
                lease.features.push_back(feature);
                break;
            case BorderClass::disputed:
                disputed.features.push_back(feature);
                break;
            case BorderClass::indefinite:
                (alike ? disputed : indefinite).features.push_back(feature);
                break;
        }
    }
    // Dashes and dots: a ring of mere dashes is how the map draws an estimate.
    LineStyle leaseLine = dashed;
    leaseLine.width *= 0.8;
    leaseLine.dashes = {6.0 * dashed.width, 2.0 * dashed.width, 1.2 * dashed.width, 2.0 * dashed.width};
    LineStyle dotted = dashed;
    dotted.dashes = {1.6 * dashed.width, 2.6 * dashed.width};
    addStroke(layer, std::move(lease), leaseLine, QStringLiteral("limit of a leased area"));
    addStroke(layer, std::move(indefinite), dotted, QStringLiteral("indefinite border"));
    addStroke(layer, std::move(disputed), dashed,
              alike ? QStringLiteral("disputed or indefinite border") : QStringLiteral("disputed border"));
}

std::vector<std::uint32_t> settledOf(const MapLayer& lines, const std::vector<std::uint32_t>& visible) {
    std::vector<std::uint32_t> settled;
    if (lines.data) {
        const auto classes = borderClassesOf(lines.data);
        std::copy_if(visible.begin(), visible.end(), std::back_inserter(settled),
                     [&classes](std::uint32_t feature) { return classes->of(feature) == BorderClass::settled; });
    }
    return settled;
}

}  // namespace

SceneLayer buildCountryLines(const MapLayer& lines, const geo::Viewport& viewport, const MapStyle& style,
                             OpenBorders openBorders) {
    SceneLayer layer = emptyBorders();
    FeatureSet settled{lines.projected, {}};
    FeatureSet neighbours{lines.projected, {}};  // settled ones between two countries outside of the region
    const std::vector<std::uint32_t> visible = visibleFeatures(lines, viewport);
    for (const std::uint32_t feature : settledOf(lines, visible)) {
        const bool far =
            !inRegion(lines.data->value(feature, "iso_left")) && !inRegion(lines.data->value(feature, "iso_right"));
        (far ? neighbours : settled).features.push_back(feature);
    }
    LineStyle quietLine = style.countryLine;
    quietLine.colour.setAlphaF(quietLine.colour.alphaF() * 0.6F);
    addStroke(layer, std::move(neighbours), quietLine);
    addOpenBorders(layer, lines, visible, openBorders, style.disputedLine);
    addStroke(layer, std::move(settled), style.countryLine);
    return layer;
}

SceneLayer buildOwnBorders(const MapLayer& lines, const geo::Viewport& viewport, const MapStyle& style,
                           OpenBorders openBorders) {
    SceneLayer layer = emptyBorders();
    const std::vector<std::uint32_t> visible = visibleFeatures(lines, viewport);
    addOpenBorders(layer, lines, visible, openBorders, style.disputedLine);
    addStroke(layer, {lines.projected, settledOf(lines, visible)}, style.countryLine);
    return layer;
}

}  // namespace marz
