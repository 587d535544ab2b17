// SPDX-License-Identifier: MIT
#pragma once

// The ground of the map without its labels: land, relief, water, the bands along borders, lines. In drawing order.

#include <string_view>
#include <vector>

#include "app/scene/scene.h"
#include "app/state/explorer_state.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

/// From land to the uppermost line in the order that the user has chosen, with the layers of the user among them and
/// empty layers where names go (names_in_ground.h). `style` has the user's colours already (layered_style.h).
std::vector<SceneLayer> buildGround(const World& world, const ExplorerState& state, const MapStyle& style);

/// A line as the style has it, with what a legend calls it; nothing where it would not be seen.
void addStroke(SceneLayer& layer, FeatureSet shapes, const LineStyle& line, const QString& meaning = {});

/// Whether a country (ISO 3166-1 alpha-2) is one of the five republics or Afghanistan.
bool inRegion(std::string_view isoCode);

/// How strongly the relief shows, 0 … 1: it fades out as its cells grow large enough to be seen.
double reliefVisibility(double metresPerCell, double metresPerPixel);

/// Rivers of ranks up to this one are drawn at this scale: ranks rise from great to small.
int largestRiverRankShown(double metresPerPixel);

/// The features of a layer that touch the picture; empty where the layer is missing.
std::vector<std::uint32_t> visibleFeatures(const MapLayer& layer, const geo::Viewport& viewport);

}  // namespace marz
