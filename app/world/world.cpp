// SPDX-License-Identifier: MIT
#include "app/world/world.h"

#include "libgeo/base/error.h"

namespace marz {

const geo::Article* World::articleOf(const geo::SourceId& source) const {
    for (const AttachedArticle& attached : articles) {
        if (attached.shownSource() == source) {
            return attached.article.get();
        }
    }
    return nullptr;
}

const UserLayer* World::userLayer(const UserLayerId& id) const {
    for (const UserLayer& layer : userLayers) {
        if (layer.id == id) {
            return &layer;
        }
    }
    return nullptr;
}

const geo::Gazetteer& namesOf(const World& world) {
    try {
        return world.allNames ? world.allNames->gazetteer() : *world.gazetteer;
    } catch (const geo::Error&) {
        return *world.gazetteer;
    }
}

}  // namespace marz
