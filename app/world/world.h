// SPDX-License-Identifier: MIT
#pragma once

// Everything that is loaded, as one immutable snapshot. Loading something makes a new World that shares the parts
// that did not change; whoever holds the old one can go on with it.

#include <memory>
#include <string>
#include <vector>

#include "app/world/all_names.h"
#include "app/world/attached_article.h"
#include "app/world/basemap.h"
#include "app/world/projected_places.h"
#include "app/world/user_layer.h"
#include "libgeo/article/gazetteer.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

struct World {
    geo::ProjectionDefinition projection;
    std::shared_ptr<const Basemap> basemap = std::make_shared<const Basemap>();
    std::shared_ptr<const geo::Atlas> atlas = std::make_shared<const geo::Atlas>();
    /// Without what the attached articles name besides (article_maps.h); null where that is the same.
    std::shared_ptr<const geo::Atlas> atlasWithoutFinds;
    std::shared_ptr<const geo::Gazetteer> gazetteer = std::make_shared<const geo::Gazetteer>();
    std::shared_ptr<const AllNames> allNames;  // null where only the atlas's names are wanted
    std::shared_ptr<const ProjectedPlaces> places = std::make_shared<const ProjectedPlaces>();
    std::vector<UserLayer> userLayers;  // in the order in which they came
    std::vector<AttachedArticle> articles;
    std::shared_ptr<geo::LevelStore> levels;  // null: nothing is kept from one start to the next

    const geo::Atlas& knownAtlas() const { return atlasWithoutFinds ? *atlasWithoutFinds : *atlas; }
    /// The attached article of a source; nullptr where none is.
    const geo::Article* articleOf(const geo::SourceId& source) const;
    /// nullptr where the user has no such layer.
    const UserLayer* userLayer(const UserLayerId& id) const;
};

using WorldPointer = std::shared_ptr<const World>;

/// Every name there is, read when somebody first asks, so ask on a worker then. Where a gazetteer of the user's cannot
/// be used, which the loader says, the atlas's names are better than none.
const geo::Gazetteer& namesOf(const World& world);

}  // namespace marz
