// SPDX-License-Identifier: MIT
#pragma once

// Which shape stands for a place on the ground.

#include <cstddef>
#include <cstdint>
#include <memory>

#include "app/scene/scene.h"
#include "app/state/border_view.h"
#include "app/world/world.h"
#include "libgeo/layer/projected_layer.h"

namespace marz {

/// One feature of one layer.
struct PlaceOutline {
    std::shared_ptr<const geo::ProjectedLayer> layer;
    std::uint32_t feature = 0;

    FeatureSet asSet() const { return {layer, {feature}}; }
    const geo::PlaneBox& box() const { return layer->boundingBox(feature); }
};

/// The place's line, area, circle or point. A country whose area the atlas has from the data that the basemap's
/// boundaries are (its `coordinate_source` begins with their name) is a coarser copy of them, so that the basemap's own
/// area stands for it: one border is one line on the map. What says that it comes from elsewhere is drawn as it is, and
/// so is what the user or an article has: a shape of theirs is not to be replaced by another.
PlaceOutline outlineOf(const World& world, std::size_t place);

/// Whether the place is a country whose outline would contradict the borders that are drawn: those of the user's own.
bool contradictsBorders(const World& world, const BorderView& borders, std::size_t place);

}  // namespace marz
