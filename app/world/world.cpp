// SPDX-License-Identifier: MIT
#include "app/world/world.h"

namespace marz {

const geo::Article* World::articleOf(const geo::SourceId& source) const {
    for (const AttachedArticle& attached : articles) {
        if (attached.source == source) {
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

}  // namespace marz
